/** A PDF that is only read: nothing in it runs, opens, carries or hides something else. */
import { inflateSync } from 'node:zlib';
import { Refused } from './refused.ts';

/** Bytes of all compressed objects together. */
const MOST_INSIDE = 50_000_000;
/** A reader looks for the end here. */
const END = 1024;

/** These names are long enough never to come up by chance in compressed bytes. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE|XFA)(?![A-Za-z0-9])|\/AF\s*\[/;
/** Short, so it is looked for outside of streams only. */
const SCRIPT = /\/JS(?![A-Za-z0-9])/;
const MARKUP = /<(!doctype|html|script|svg|iframe|body|\?php)\b/i;
const OPENS = /\/OpenAction\s*(?:(<<)|(\d+)\s+(\d+)\s+R)/g;

/** Throws Refused. */
export function lookAtPdf(bytes: Buffer): void {
  if (!bytes.subarray(-END).includes('%%EOF'))
    throw new Refused('file-broken', 'This PDF has no end: it was cut off, or something hangs behind it.');
  const trailer = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (trailer >= 0 && trailer >= bytes.length - 65_557)
    throw new Refused('file-broken', 'This PDF is an archive as well: print it to a new PDF.');
  const text = namesOf(bytes.toString('latin1'));
  const plain = text.replaceAll(/>>\s*stream\r?\n[^]*?endstream/g, '>>');
  look(text, plain);
  if (MARKUP.test(plain.slice(0, 65_536)) || MARKUP.test(plain.slice(-65_536)))
    throw new Refused('file-active', 'This PDF is a web page as well: print it to a new PDF.');
  for (const inside of compressedObjects(bytes)) {
    const objects = namesOf(inside.toString('latin1'));
    look(objects, objects);
  }
}

function look(text: string, plain: string): void {
  if (/\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text))
    throw new Refused('file-encrypted', 'This PDF is locked with a password or with rights: save it without.');
  const found = ACTIVE.exec(text) ?? SCRIPT.exec(plain);
  if (found)
    throw new Refused(
      'file-active',
      `This PDF can do something when it is opened (${found[0].slice(1, 20)}): print it to a new PDF.`,
    );
  for (const [, here, number, generation] of plain.matchAll(OPENS)) {
    const at = here === undefined ? plain.search(new RegExp(`\\b${number} ${generation} obj\\b`)) : 0;
    const action =
      here === undefined ? plain.slice(at, at + 300) : plain.slice(plain.indexOf('/OpenAction')).slice(0, 300);
    // To show a certain page first is all that it may do.
    if (!/\/S\s*\/GoTo(?![A-Za-z])/.test(action) && !(at >= 0 && /^\d+ \d+ obj\s*\[/.test(action)))
      throw new Refused('file-active', 'This PDF does something when it is opened: print it to a new PDF.');
  }
}

/** A name may be written with its letters as numbers: /J#53 is /JS. */
const namesOf = (text: string): string =>
  text.includes('#')
    ? text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** Objects that are packed into streams: dictionaries can stand there too. */
function* compressedObjects(bytes: Buffer): Generator<Buffer> {
  let left = MOST_INSIDE;
  for (let at = bytes.indexOf('/ObjStm'); at >= 0; at = bytes.indexOf('/ObjStm', at + 7)) {
    const stream = bytes.indexOf('stream', at);
    if (stream < 0 || stream - at > 2_000) continue;
    const start = stream + 6 + (bytes[stream + 6] === 13 ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    let inside: Buffer;
    try {
      inside = inflateSync(bytes.subarray(start, end < 0 ? undefined : end), { maxOutputLength: Math.max(left, 1) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Refused('file-too-large-inside', 'This PDF unpacks to more than 50 MB.');
      // Not packed in this way, or broken: no reader unpacks it either.
      continue;
    }
    left -= inside.length;
    yield inside;
  }
}
