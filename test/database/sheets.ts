/** Sheets as people make them, and what they get for them. */
import ExcelJS from '@protobi/exceljs';
import type { Served } from './served.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook of one sheet, from its rows. */
export async function sheetOf(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('1');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

/** The rows of a sheet as plain values. */
export const rowsOf = (book: ExcelJS.Workbook, at = 0): unknown[][] => {
  const rows: unknown[][] = [];
  book.worksheets[at]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
};

export interface Sent {
  status: number;
  type: string;
  /** Of JSON. */
  body: Record<string, unknown>;
  bytes: Buffer;
}

export async function fetched(
  served: Served,
  token: string | undefined,
  path: string,
  options: RequestInit = {},
): Promise<Sent> {
  const response = await fetch(`${served.url}/api/v1${path}`, {
    ...options,
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(options.headers as object) },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, body: type.includes('json') ? JSON.parse(bytes.toString()) : {}, bytes };
}

/** Sends a file as a form does. */
export function sent(
  served: Served,
  token: string | undefined,
  path: string,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)], { type: XLSX }), 'sheet.xlsx');
  return fetched(served, token, path, { method: 'POST', body, headers });
}

/** Gives the nominating units of the round codes: U1, U2, ... */
export async function codeUnits(served: Served): Promise<void> {
  await served.where.pool.query(
    `update units set code = 'U' || u.position from round_units u where u.unit_id = units.id and u.round_id = $1`,
    [served.round.id],
  );
}
