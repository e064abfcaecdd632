/** What a part of a document may be and say. Macros, programs, other documents and entities have no place in evidence. */
import { Refused } from './refused.ts';

const KNOWN =
  /(^|\/)[^/]*\.(xml|rels|vml|svg|png|jpe?g|jfif|gif|bmp|tiff?|webp|wdp|emf|wmf|bin|fntdata|odttf)$|^\[Content_Types\]\.xml$/i;
const XML = /\.(xml|rels|vml|svg)$/i;

const active = (what: string) =>
  new Refused('file-active', `This document holds ${what}: remove it, or save it as PDF.`);

/** Throws Refused. */
export function lookAtPart(name: string, part: Buffer): void {
  if (/\p{Cc}/u.test(name))
    throw new Refused('file-broken', 'This document has a part without a proper name. Save it anew.');
  if (/vba(project|data)|(^|\/)(macrosheets|dialogsheets)\//i.test(name)) throw active('macros');
  if (/(^|\/)(embeddings|activeX|controls|ctrlProps)\//i.test(name)) throw active('another document or a control');
  if (!KNOWN.test(name)) throw active('a part that is none of a document');
  // Pictures are named as what they are, never as programs; those that are XML are looked at as XML.
  if (part.subarray(0, 2).toString('latin1') === 'MZ') throw active('a program');
  if (!XML.test(name)) return;
  if (part.includes(0)) throw active('text in an unusual encoding');
  const text = part.toString('latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw active('entities of its own');
  if (name.endsWith('.svg') && /<(\w+:)?script\b|\son\w+\s*=/i.test(plain(text))) throw active('a script');
  if (name === '[Content_Types].xml' && /macroEnabled|vbaProject|activeX|oleObject/i.test(plain(text)))
    throw active('macros');
  if (name.endsWith('.rels')) lookAtRelations(plain(text));
  if (/\bDDE(AUTO)?\b/.test(text) && /instrText|fldSimple|ddeLink|<(\w+:)?f\b/.test(text))
    throw active('a link that runs programs');
}

/** A link to a page may be clicked; whatever else lies outside would be fetched when the document is opened. */
function lookAtRelations(text: string): void {
  for (const relation of text.split('<').filter((tag) => /^(\w{1,20}:)?Relationship\b/.test(tag))) {
    if (/Type\s*=\s*["'][^"']*\/(vbaProject|attachedToolbars|oleObject|package|control)["']/i.test(relation))
      throw active('macros or another document');
    if (!/TargetMode\s*=\s*["']\s*External/i.test(relation)) continue;
    if (!/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)) throw active('a link that is fetched by itself');
    if (!/Target\s*=\s*["'](https?:|mailto:|#)/i.test(relation)) throw active('a link to a place on a machine');
  }
}

/** With characters written as themselves, as a reader would see them. */
const plain = (text: string): string =>
  text.replaceAll(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, digits: string) =>
    String.fromCodePoint(Math.min(parseInt(digits, hex ? 16 : 10) || 0, 0x10ffff)),
  );
