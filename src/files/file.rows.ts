/** Writes rows of files, each in one transaction behind the lock of their case, so that no two count past each other. */
import { inRound } from '../people/scope.service.js';
import type { Pool, PoolClient } from 'pg';
import { formOf } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import { uuid } from '../casework/ids.js';
import { possibleIn } from '../casework/possible.js';
import type { RoundBook } from '../casework/round-book.js';
import { inTransaction } from '../casework/store.js';
import { Problem } from '../common/problem.js';
import { fileOfRequest, fileRow } from './file.queries.js';
import type { FileView } from './file.schema.js';
import { MOST_BYTES_OF_CASE, MOST_FILES_OF_CASE, type FileKind } from './kinds.js';

export interface NewFile {
  nomination: string;
  field: string | null;
  kind: FileKind;
  name: string;
  size: number;
  sha256: string;
  given: string;
  contentKey: string;
  requestKey: string | undefined;
}

export const keyReused = () =>
  new Problem(409, 'key-reused', 'This Idempotency-Key was already used for another file.');

/** Keeps a file, or answers the one that has the same content or was sent by the same request. Throws a Problem. */
export function insertFile(pool: Pool, book: RoundBook, person: string, file: NewFile): Promise<FileView> {
  return inTransaction(
    pool,
    (db) => lockCase(db, file.nomination),
    async (db) => {
      const known = file.requestKey === undefined ? undefined : await fileOfRequest(db, file.requestKey);
      if (known && (known.nomination !== file.nomination || known.given !== file.given)) throw keyReused();
      if (known) return (await fileRow(db, known.id))!;
      const place = await mayChange(db, book, person, file.nomination);
      const { rows: present } = await db.query(
        'select id, field, size, sha256 from files where nomination_id = $1 and erased_at is null',
        [file.nomination],
      );
      const same = present.find(({ sha256 }) => sha256 === file.sha256);
      if (same) return (await fileRow(db, same.id as string))!;
      refuseTooMany(file, place, present);
      const id = uuid();
      const { rowCount } = await db.query(
        `with kept as (update file_contents set sweep_at = null where key = $8 and sweep_at > now_here() returning key),
           made as (insert into files (id, nomination_id, field, kind, name, size, sha256, content_key, given_sha256,
               uploaded_by, request_key) select $1, $2, $3, $4, $5, $6, $7, key, $9, $10, $11 from kept
             on conflict on constraint uq_files_request do nothing returning id)
         insert into file_events (id, file_id, act, who, sha256) select $12, id, 'KEPT', $10, $7 from made`,
        [
          id,
          file.nomination,
          file.field,
          file.kind,
          file.name,
          file.size,
          file.sha256,
          file.contentKey,
          file.given,
        ].concat(person, (file.requestKey ?? null) as string, uuid()),
      );
      // Somebody used the same key on another case at this moment, or this took a whole day.
      if (rowCount !== 1) throw keyReused();
      return (await fileRow(db, id))!;
    },
  );
}

/** Marks a file as erased; its content may go from now on. Answers the content's key; null: it was erased before. */
export function eraseFile(pool: Pool, book: RoundBook, person: string, id: string, nomination: string) {
  return inTransaction(
    pool,
    (db) => lockCase(db, nomination),
    async (db): Promise<string | null> => {
      await mayChange(db, book, person, nomination);
      const { rows } = await db.query(
        `with was as (select id, content_key, sha256 from files where id = $1 and erased_at is null),
           done as (update files f set erased_at = now_here(), content_key = null from was where f.id = was.id),
           let_go as (update file_contents c set sweep_at = now_here() from was where c.key = was.content_key),
           noted as (insert into file_events (id, file_id, act, who, sha256) select $2, id, 'ERASED', $3, sha256 from was)
         select content_key from was`,
        [id, uuid(), person],
      );
      return (rows[0]?.content_key as string | undefined) ?? null;
    },
  );
}

const lockCase = (db: PoolClient, nomination: string) =>
  db.query('select 1 from nominations where id = $1 for no key update', [nomination]);

interface Place {
  round: string;
  category: string;
  unit: string;
}

/** Throws a Problem unless this person may change the case's files now: it is a draft that may be edited, or returned. */
export async function mayChange(
  db: PoolClient,
  book: RoundBook,
  person: string,
  nomination: string,
): Promise<Place & { book: RoundBook }> {
  const { rows } = await db.query(
    `select n.round_id as round, n.category, n.unit_id as unit, n.state, exists (select 1 from roles h
         where h.account_id = $2 and h.unit_id = n.unit_id and h.role in ('clerk', 'head')
           and ${inRound('h', 'n.round_id')}) as writes
       from nominations n where n.id = $1`,
    [nomination, person],
  );
  const row = rows[0] as (Place & { state: string; writes: boolean }) | undefined;
  if (!row) throw nothingThere();
  if (!row.writes) throw new Problem(403, 'not-yours', 'Files are added and erased by the unit that sends the case.');
  await book.of(db, [row.round]);
  const { state } = row;
  if (state.endsWith('.returned')) return { ...row, book };
  const edit = (await possibleIn(db, book, { ...row, id: nomination }, person)).find(({ act }) => act === 'EDITED');
  if (!edit)
    throw new Problem(409, 'not-possible-here', 'Files are added and erased while the case is a draft or returned.', {
      state,
    });
  if (!edit.may)
    throw new Problem(409, 'rules-unmet', 'The rules named in `unmet` do not hold.', { state, unmet: edit.unmet });
  return { ...row, book };
}

function refuseTooMany(
  { field, size }: NewFile,
  { book, round, category, unit }: Place & { book: RoundBook },
  present: readonly { field: string | null; size: number }[],
): void {
  const { compiled, units } = book.get(round);
  if (present.length >= MOST_FILES_OF_CASE)
    throw new Problem(409, 'too-many-files', `A case has at most ${MOST_FILES_OF_CASE} files: erase one first.`);
  if (present.reduce((sum, each) => sum + each.size, size) > MOST_BYTES_OF_CASE)
    throw new Problem(409, 'case-too-large', 'The files of a case are at most 50 MB together: erase one first.');
  if (field === null) return;
  const asked = formOf(compiled.programme, category, units.get(unit)?.setting ?? undefined).find(
    ({ name, kind }) => name === field && kind === 'files',
  );
  if (asked?.kind !== 'files')
    throw new Problem(400, 'field-unknown', 'The form of this case has no field for files of this name: see `field`.');
  if (present.filter((each) => each.field === field).length >= asked.maxFiles)
    throw new Problem(409, 'too-many-files', `This field takes at most ${asked.maxFiles} files: erase one first.`);
}
