/** What is read of files. */
import type { Pool } from 'pg';
import type { Queryable } from '../casework/store.js';
import { NO_ID, PAGE } from '../common/page.js';
import type { FileView } from './file.schema.js';

const VIEW = `f.id, f.nomination_id as nomination, f.field, f.kind, f.name, f.size, f.sha256, a.name as uploaded_by,
  to_json(f.uploaded_at) as uploaded_at, to_json(f.erased_at) as erased_at
  from files f join accounts a on a.id = f.uploaded_by`;

/** The files of a case, as they came, with those that were erased. */
export async function filesOf(pool: Pool, nomination: string, after = NO_ID): Promise<FileView[]> {
  const { rows } = await pool.query({
    name: 'files_of_case',
    text: `select ${VIEW} where f.nomination_id = $1 and f.id > $2 order by f.id limit ${PAGE}`,
    values: [nomination, after],
  });
  return rows;
}

export async function fileRow(db: Queryable, id: string): Promise<FileView | undefined> {
  const { rows } = await db.query({ name: 'file_view', text: `select ${VIEW} where f.id = $1`, values: [id] });
  return rows[0];
}

/** The content of a file: where it lies; null: it was erased. Undefined: there is no such file. */
export async function contentOf(
  pool: Pool,
  id: string,
): Promise<{ nomination: string; key: string | null } | undefined> {
  const { rows } = await pool.query({
    name: 'file_content',
    text: 'select nomination_id as nomination, content_key as key from files where id = $1',
    values: [id],
  });
  return rows[0];
}

/** What was kept by a request before, with what it was sent as. */
export async function fileOfRequest(
  db: Queryable,
  key: string,
): Promise<{ id: string; nomination: string; given: string } | undefined> {
  const { rows } = await db.query({
    name: 'file_of_request',
    text: 'select id, nomination_id as nomination, given_sha256 as given from files where request_key = $1',
    values: [key],
  });
  return rows[0];
}
