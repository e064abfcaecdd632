/**
 * What a JSON body has to be before any schema looks at it: plain UTF-8, no key twice, nothing that no record can hold.
 * JSON.parse keeps the last of two keys without a word: who checks the first and who does the second must not differ.
 */
import { isUtf8 } from 'node:buffer';
import { Problem } from './problem.js';

interface Headers {
  'content-type'?: string | undefined;
  'content-encoding'?: string | string[] | undefined;
}

/** What the schemas allow is far less. */
const DEPTH = 64;
const UTF8 = /^(utf-?8|us-ascii)$/i;

const wrong = (detail: string, path?: readonly string[]) =>
  new Problem(400, 'bad-request', detail, path ? { errors: [{ path: path.join('.'), message: detail }] } : {});

/** The text of a body. Throws a Problem of 400 where it is encoded otherwise, or only said to be. */
export function textOf(body: Buffer, headers: Headers): string {
  const packed = headers['content-encoding'];
  if (packed !== undefined && packed !== 'identity')
    throw wrong('Send the body as it is: Content-Encoding is not understood here.');
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !UTF8.test(charset)) throw wrong('Send JSON in UTF-8.');
  if (!isUtf8(body)) throw wrong('This is not UTF-8.');
  return body.toString('utf8');
}

/** Throws a Problem of 400; `value` is what JSON.parse made of `text`. It does not recurse, whatever is sent. */
export function refuseOddities(text: string, value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  // Raw control characters are no JSON, and half a letter is no UTF-8: both can only come as an escape.
  const escaped = text.includes('\\u');
  let keys = 0;
  const left: { each: object; path: readonly string[] }[] = [{ each: value, path: [] }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { each, path } = next;
    if (path.length > DEPTH) throw wrong(`Nest at most ${DEPTH} levels.`);
    const names = Object.keys(each);
    if (!Array.isArray(each)) keys += names.length;
    for (const name of names) {
      const inside = (each as Record<string, unknown>)[name];
      if (escaped && (broken(name) || (typeof inside === 'string' && broken(inside))))
        throw wrong('Send plain text: no NUL, and no half of a letter.', broken(name) ? path : [...path, name]);
      if (inside !== null && typeof inside === 'object') left.push({ each: inside, path: [...path, name] });
    }
  }
  if (membersIn(text) !== keys) throw wrong('The same key is there twice.');
}

const broken = (text: string) => !text.isWellFormed() || text.includes('\u0000');

/** How many `key: value` a JSON text has: its colons outside of texts. */
function membersIn(text: string): number {
  let many = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 58) many += 1;
    else if (char === 34) at = endOfText(text, at + 1);
  }
  return many;
}

/** Where the text that begins here has its closing quote: the first with an even number of backslashes before it. */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from); ; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === 92) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
}
