/** Drafts by the thousand, from a sheet: all or nothing, each through the door as if it had been typed. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { answered, nothingThere } from '../casework/answer.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { RollBack, type Queryable } from '../casework/store.js';
import type { Language } from '../common/html.js';
import { Problem } from '../common/problem.js';
import { readSheet, type SheetRow } from '../documents/sheet.service.js';
import { mayRead } from '../people/scope.service.js';
import { readDrafts, type SheetFault } from './draft-rows.js';
import { draftScope } from './draft-scope.queries.js';
import { columnsOf } from './draft-sheet.js';
import type { NominationService } from './nomination.service.js';

export interface ImportAsked {
  person: string;
  round: string;
  category: string;
  language: Language;
  /** Everything is tried, nothing is kept. */
  dryRun: boolean;
  key: string | undefined;
}

export interface Imported {
  imported: number;
  /** How many of them still lack something before they can be sent. */
  incomplete: number;
}

/** The sheet has faults; nothing was imported. */
export class FaultySheet extends Problem {
  constructor(
    readonly rows: readonly SheetRow[],
    readonly faults: readonly SheetFault[],
  ) {
    super(422, 'sheet-faulty', 'Nothing was imported: see `errors`.', {
      errors: faults.slice(0, MOST_TOLD),
      count: faults.length,
    });
  }
}

const MOST_TOLD = 200;

interface Parts {
  pool: Pool;
  book: RoundBook;
  nominations: NominationService;
}

/** Throws a Problem of 404 before anything is read, where the person may not enter drafts of this category. */
export async function mayImport({ pool, book }: Parts, { person, round, category }: ImportAsked): Promise<void> {
  const scope = await draftScope(pool, book, person, round);
  if (!scope || !book.get(round).compiled.cases.has(category)) throw nothingThere();
}

/**
 * Throws FaultySheet, the Problems of reading (documents/sheet.service.ts), and those of acts that are refused. The same
 * sheet again, with the same key, answers what the first came to.
 */
export async function importDrafts(parts: Parts, asked: ImportAsked, bytes: Buffer): Promise<Imported> {
  const { pool, book, nominations } = parts;
  const { person, round, category, language, dryRun, key } = asked;
  if (key !== undefined && (key.length < 8 || key.length > 200))
    throw new Problem(400, 'bad-request', 'Idempotency-Key: send 8 to 200 characters.');
  await mayImport(parts, asked);
  const hash = createHash('sha256')
    .update(JSON.stringify([round, category, dryRun]))
    .update(bytes)
    .digest('hex');
  const before = await importedBefore(pool, asked, hash);
  if (before) return before;
  const rows = await readSheet(bytes);
  const scope = (await draftScope(pool, book, person, round))!;
  const { programme } = book.get(round).compiled;
  const columns = columnsOf(programme, category, scope);
  const { drafts, faults, incomplete } = await readDrafts(
    { round, category, programme, scope, columns, language },
    rows,
  );
  if (faults.length > 0) throw new FaultySheet(rows, faults);
  if (drafts.length === 0) throw new Problem(422, 'sheet-empty', 'There is no nominee below the header.');
  let another = false;
  const outcomes = await nominations.enter({ person }, drafts, {
    together: true,
    keep: async (db) => {
      const kept = dryRun || (await keepImport(db, asked, hash, { imported: drafts.length, incomplete }));
      another = !kept;
      if (dryRun || another) throw new RollBack([]);
    },
  });
  // The same key came twice at once, and the other was faster.
  if (another) return (await importedBefore(pool, asked, hash))!;
  await answered(outcomes, () => mayRead(pool, person, 'round', round));
  return { imported: drafts.length, incomplete };
}

async function importedBefore(
  pool: Pool,
  { person, key, dryRun }: ImportAsked,
  hash: string,
): Promise<Imported | undefined> {
  if (key === undefined || dryRun) return undefined;
  const { rows } = await pool.query(
    'select asked_hash, imported, incomplete from sheet_imports where account_id = $1 and key = $2',
    [person, key],
  );
  if (!rows[0]) return undefined;
  const { asked_hash, ...imported } = rows[0];
  if (asked_hash !== hash)
    throw new Problem(409, 'key-reused', 'This Idempotency-Key was already used for another sheet.');
  return imported;
}

/** False: an import with this key is there already. */
async function keepImport(
  db: Queryable,
  { person, round, key }: ImportAsked,
  hash: string,
  { imported, incomplete }: Imported,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into sheet_imports (id, account_id, key, asked_hash, round_id, imported, incomplete)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint uq_sheet_imports_key do nothing`,
    [uuid(), person, key ?? null, hash, round, imported, incomplete],
  );
  return rowCount === 1;
}
