/** Sends files as a browser does, or as nobody should. */
import type { Served, Answer } from './served.js';

export interface Sent {
  name?: string;
  type?: string;
  field?: string;
  key?: string;
}

/** One file in a form. */
export async function attach(
  served: Served,
  token: string,
  nomination: string,
  content: Uint8Array | string,
  { name = 'file.pdf', type = 'application/octet-stream', field, key }: Sent = {},
): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([content as Uint8Array<ArrayBuffer>], { type }), name);
  if (field !== undefined) form.set('field', field);
  return send(served, token, nomination, form, key === undefined ? {} : { 'idempotency-key': key });
}

export async function send(
  served: Served,
  token: string,
  nomination: string,
  body: FormData | Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${served.url}/api/v1/nominations/${nomination}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: body as FormData,
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
  };
}

/** A form written by hand. */
export const byHand = (parts: readonly { head: string; content: Uint8Array | string }[], end = true): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ head, content }) => [
      Buffer.from(`--edge\r\n${head}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end ? '--edge--\r\n' : ''),
  ]);
export const BY_HAND = { 'content-type': 'multipart/form-data; boundary=edge' };

/** A PDF of one empty page; `more` stands in its catalogue, `objects` behind the others. */
export function pdf({ more = '', objects = '', trailer = '' } = {}): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${more} >>\nendobj\n` +
      `2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${objects}\n` +
      `trailer\n<< /Root 1 0 R /Size 4 ${trailer} >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}
