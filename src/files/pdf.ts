/** A PDF that is only read: nothing in it runs, opens, carries or hides something else. */
import { inflateSync } from 'node:zlib';
import { Refused } from './refused.ts';

/** Bytes of all compressed objects together. */
const MOST_INSIDE = 50_000_000;
/** More starting actions, or packed objects, than any program writes. */
const MOST_OPENINGS = 20;
const MOST_PACKED = 20_000;
/** Bytes of an action, and of a dictionary before its stream. */
const ACTION = 600;
const DICTIONARY = 2_000;
/** A reader looks for the end here. */
const END = 1024;

/** These names are long enough never to come up by chance in compressed bytes. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE|XFA)(?![A-Za-z0-9])|\/AF\s*\[/;
/** Short, so it is looked for outside of streams only. */
const SCRIPT = /\/JS(?![A-Za-z0-9])/;
const MARKUP = /<(!doctype|html|script|svg|iframe|body|\?php)\b/i;
const OPENS = /\/OpenAction\s*(?:<<|(\d{1,10})\s+(\d{1,5})\s+R)/g;
/** A name may be written with its letters as numbers: /Obj#53tm. */
const PACKED = new RegExp(
  `/${[...'ObjStm'].map((each) => `(?:${each}|#${each.charCodeAt(0).toString(16)})`).join('')}`,
  'gi',
);

const active = (what: string) =>
  new Refused('file-active', `This PDF can do something when it is opened (${what}): print it to a new PDF.`);
const odd = () => new Refused('file-broken', 'This PDF is packed in an unusual way: print it to a new PDF.');

/** Throws Refused. Every step goes through the bytes once, whatever they are. */
export function lookAtPdf(bytes: Buffer): void {
  if (!bytes.subarray(-END).includes('%%EOF'))
    throw new Refused('file-broken', 'This PDF has no end: it was cut off, or something hangs behind it.');
  const trailer = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (trailer >= 0 && trailer >= bytes.length - 65_557)
    throw new Refused('file-broken', 'This PDF is an archive as well: print it to a new PDF.');
  const raw = bytes.toString('latin1');
  const text = namesOf(raw);
  const plain = withoutStreams(text);
  look(text, plain);
  if (MARKUP.test(plain.slice(0, 65_536)) || MARKUP.test(plain.slice(-65_536)))
    throw new Refused('file-active', 'This PDF is a web page as well: print it to a new PDF.');
  for (const inside of packedObjects(bytes, raw)) {
    const objects = namesOf(inside.toString('latin1'));
    look(objects, objects);
  }
}

function look(text: string, plain: string): void {
  if (/\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text))
    throw new Refused('file-encrypted', 'This PDF is locked with a password or with rights: save it without.');
  const found = ACTIVE.exec(text) ?? SCRIPT.exec(plain);
  if (found) throw active(found[0].slice(1, 20));
  const openings = [...plain.matchAll(OPENS)];
  if (openings.length > MOST_OPENINGS) throw active('OpenAction');
  for (const { index, 1: number, 2: generation } of openings) {
    const from =
      number === undefined
        ? [index + 11]
        : [...plain.matchAll(new RegExp(`\\b${number}\\s+${generation}\\s+obj\\b`, 'g'))].map(
            (it) => it.index + it[0].length,
          );
    const actions = from.map((at) => plain.slice(at, at + ACTION).split('endobj', 1)[0]!);
    if (actions.length === 0 || !actions.every(onlyShows)) throw active('OpenAction');
  }
}

/** To show a certain page first is all that it may do. */
const onlyShows = (action: string): boolean =>
  /^\s*\[/.test(action) ||
  (/\/S\s*\/GoTo(?![A-Za-z])/.test(action) && !/\/S\s*\/(?!GoTo(?![A-Za-z]))|\/Next(?![A-Za-z])/.test(action));

/** A name may be written with its letters as numbers: /J#53 is /JS. */
const namesOf = (text: string): string =>
  text.includes('#')
    ? text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

function withoutStreams(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index, 0: begins } of text.matchAll(/>>\s*stream\r?\n/g)) {
    if (index < from) continue;
    const end = text.indexOf('endstream', index + begins.length);
    if (end < 0) break;
    kept.push(text.slice(from, index + 2));
    from = end + 9;
  }
  return kept.concat(text.slice(from)).join('\n');
}

/** Objects that are packed into streams: dictionaries can stand there too. */
function* packedObjects(bytes: Buffer, raw: string): Generator<Buffer> {
  let [left, behind, count] = [MOST_INSIDE, 0, 0];
  for (const { index } of raw.matchAll(PACKED)) {
    if (index < behind) continue;
    if (++count > MOST_PACKED) throw odd();
    const window = raw.slice(index, index + DICTIONARY);
    if (/\/(Predictor|LZW|ASCII|RunLength)/i.test(window.slice(0, window.indexOf('stream')))) throw odd();
    const unpacked = unpackedBehind(bytes, index, window, left);
    // Not packed at all: it was read with the rest.
    if (!unpacked && !window.includes('Filter')) continue;
    if (!unpacked) throw odd();
    left -= unpacked.content.length;
    behind = unpacked.from;
    yield unpacked.content;
  }
}

/** From the first place behind a dictionary where a stream can be unpacked. */
function unpackedBehind(bytes: Buffer, index: number, window: string, most: number) {
  for (const { index: at, 0: begins } of [...window.matchAll(/stream(\r\n|\r|\n)/g)].slice(0, 3)) {
    const from = index + at + begins.length;
    try {
      const content = inflateSync(bytes.subarray(from), { maxOutputLength: Math.max(most, 1) });
      return { content, from };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Refused('file-too-large-inside', 'This PDF unpacks to more than 50 MB.');
    }
  }
  return undefined;
}
