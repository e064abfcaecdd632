/**
 * From text to plain data: YAML 1.2 core, one document, a map. Anchors are fine; merge keys, repeated keys, tags
 * and whatever would take a machine minutes to read are faults, never a crash.
 */
import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type Node, Parser } from 'yaml';

import { type Fault, FILE, type Path, Places, shown } from './places.js';

/** Sixty times our largest programme, and still read in less than a second (measured over hostile files). */
const MOST_CHARACTERS = 250_000;
const MOST_VALUES = 50_000;
const DEEPEST = 40;

export interface Opened {
  /** Undefined where the text is not even YAML. */
  value?: unknown;
  places: Places;
  faults: Fault[];
}

export function openDocument(text: string): Opened {
  const fault = (message: string): Opened => ({ places: new Places(), faults: [{ path: FILE, message }] });
  if (text.length > MOST_CHARACTERS)
    return fault(
      `${text.length} characters are more than ${MOST_CHARACTERS}: this is no programme, or needs splitting`,
    );
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd-\uffff]/.test(text))
    return fault('this is not a text file in UTF-8: save it as UTF-8');
  const documents = compose(text);
  const document = documents[0];
  if (document === undefined || (document.contents === null && document.errors.length === 0))
    return fault('the file is empty: begin with format: 1');
  if (document.errors.length > 0) return { places: new Places(), faults: syntaxFaults(text, document) };
  if (documents.length > 1) return fault('the file holds several documents: keep one, without --- between');
  if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== '1.2')
    return fault(`%YAML ${document.directives.yaml.version}: write YAML 1.2, or leave the line out`);
  if (!isMap(document.contents)) return fault('found no keys: write the programme as key: value, from format: 1 on');
  const plain = new Plain();
  const value = plain.of(document.contents, []);
  // A file that was not read to its end is not asked anything else.
  return { ...(!plain.stopped && { value }), places: plain.places, faults: plain.faults };
}

/** Stops at the second document and at the first stray token: a hostile file has a hundred thousand of them. */
function compose(text: string): Document[] {
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false });
  const documents: Document[] = [];
  for (const token of new Parser().parse(text)) {
    documents.push(...composer.next(token));
    if (token.type === 'error' || documents.length > 1) break;
  }
  documents.push(...composer.end(true));
  const first = documents[0];
  // A file of nothing but a fault has its errors in a document of its own, behind the empty first one.
  return first?.contents === null && first.errors.length === 0 ? documents.slice(1).concat(first) : documents;
}

/** The first fault of each line; more only repeats what the first has upset. */
function syntaxFaults(text: string, document: Document): Fault[] {
  const byLine = new Map<number, Fault>();
  for (const error of document.errors.slice(0, 10)) {
    const before = text.slice(0, error.pos[0]).split('\n');
    const deep = error.code === 'RESOURCE_EXHAUSTION';
    const why = deep ? 'it is nested too deeply' : error.message.slice(0, 200);
    const message = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} is not YAML: ${why}. Mend that line`;
    if (!byLine.has(before.length)) byLine.set(before.length, { path: FILE, message });
    if (deep) break;
  }
  return [...byLine.values()];
}

const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

class Plain {
  readonly places = new Places();
  readonly faults: Fault[] = [];
  /** What each anchor stands for, and how many values that is: ten aliases of ten aliases of ten are a bomb. */
  private readonly anchors = new Map<string, { value: unknown; size: number; path: string }>();
  private size = 0;
  stopped = false;

  of(node: Node | null, path: Path, start = startOf(node)): unknown {
    if (this.stopped) return null;
    const before = this.size;
    const here = shown(path);
    this.places.note(here, start);
    const anchored = isAlias(node) ? this.anchors.get(node.source) : undefined;
    this.size += anchored?.size ?? 1;
    if (this.size > MOST_VALUES || path.length > DEEPEST) {
      this.stopped = true;
      return this.fault(path, 'this is too large or too deep to be a programme: make it smaller');
    }
    if (isAlias(node)) {
      if (anchored === undefined) return this.fault(path, `*${node.source} has no &${node.source} above it: write one`);
      if (typeof anchored.value === 'object' && anchored.value !== null) this.places.repeats(here, anchored.path);
      return anchored.value;
    }
    if (node?.tag !== undefined && !CORE_TAG.test(node.tag)) this.fault(path, `remove the tag ${node.tag}`);
    const value = isMap(node) ? this.map(node.items, path) : isSeq(node) ? this.list(node.items, path) : scalar(node);
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor !== undefined) this.anchors.set(anchor, { value, size: this.size - before, path: here });
    return value;
  }

  private list(items: unknown[], path: Path): unknown[] {
    return items.map((item, index) => this.of(item as Node | null, [...path, index]));
  }

  private map(pairs: { key: unknown; value: unknown }[], path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      if (!isScalar(key) || key.value === null) {
        this.fault(path, 'a key here is not a plain word: write key: value', startOf(key));
        continue;
      }
      const word = String(key.value);
      const place = [...path, word];
      const start = startOf(key);
      if (word === '<<')
        this.fault(place, 'merge keys are not read: write the keys out, or alias a whole value', start);
      else if (word === '__proto__') this.fault(place, 'unknown key __proto__: remove it', start);
      else if (entries.has(word)) this.fault(place, `the key ${word} is written twice: keep one`, start);
      else entries.set(word, this.of(value as Node | null, place, start));
    }
    return Object.fromEntries(entries);
  }

  private fault(path: Path, message: string, start?: number): null {
    const fault = { path: shown(path), message };
    if (start !== undefined) this.places.pin(fault, start);
    this.faults.push(fault);
    return null;
  }
}

const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0;
const scalar = (node: Node | null): unknown => (isScalar(node) ? node.value : null);
