/** Lists that leave the house: streamed as they are read, and noted before they can be opened. */
import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { uuid } from '../casework/ids.js';
import { streamLists, type ListSheet } from './workbook.service.js';

export interface Export {
  person: string;
  what: 'final list' | 'nominations' | 'list';
  round: string;
  list?: string;
  /** The filters and the language that were asked for. */
  asked: Readonly<Record<string, string | undefined>>;
}

/** Whoever asks may read what the sheets hold: that is the caller's to see to. */
export const exportLists = (pool: Pool, about: Export, sheets: readonly ListSheet[]): Readable =>
  streamLists(sheets, (rows, whole) => note(pool, about, rows, whole));

const note = (pool: Pool, { person, what, round, list, asked }: Export, rows: number, whole: boolean) =>
  pool.query(
    `insert into exports (id, account_id, what, round_id, list_id, asked, rows, whole) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuid(), person, what, round, list ?? null, JSON.stringify(asked), rows, whole],
  );
