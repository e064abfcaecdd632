/** Requests that a seed makes from the OpenAPI document: as they should be, and each in one way as they should not. */
import fc from 'fast-check';
import type { Api, Operation } from './api.js';
import { dice } from './contest.js';

export interface Sent {
  operation: string;
  /** In what it is odd. */
  why: string;
  as: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

export interface World {
  /** Tokens by who they are; nobody has none. */
  people: Record<string, string | undefined>;
  /** Ids of things that are there, by the first part of the path: rounds, nominations. */
  ids: Record<string, readonly string[]>;
}

type Body = Record<string, unknown>;
interface Draft extends Sent {
  json?: Body | undefined;
}
/** Changes a request that was fine. */
type Twist = (sent: Draft, any: Any) => void;

class Any {
  private readonly next: () => number;
  private readonly texts: string[];
  private readonly values: unknown[];

  constructor(seed: number) {
    this.next = dice(seed);
    const parameters = { numRuns: 500, seed };
    this.texts = fc.sample(fc.string({ unit: 'binary', maxLength: 300 }), parameters);
    this.values = fc.sample(fc.jsonValue({ maxDepth: 4 }), parameters);
  }
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  of<T>(many: readonly T[]): T {
    return many[this.below(many.length)]!;
  }
  text(): string {
    return this.of(this.below(2) ? TEXTS : this.texts);
  }
  value(): unknown {
    return this.of(this.below(2) ? VALUES : this.values);
  }
}

const TEXTS = [
  '',
  ' ',
  'NaN',
  '-0',
  '1e999',
  '0x10',
  'null',
  'undefined',
  'constructor',
  '__proto__',
  'toString',
  '\u202e倒\u2066字\u2069',
  'ئۇيغۇرچە',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '👩‍👩‍👧‍👦'.repeat(40),
  `' or true --`,
  '"; drop --',
  '%s%n',
  '../../etc',
  '<script>',
  '9999-99-99',
  '0000-00-00',
  '2026-02-30',
  '-infinity',
  '9'.repeat(400),
  'x'.repeat(25_000),
  '018f0000-0000-7000-8000-00000000000g',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
];
const VALUES: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  Number.MIN_VALUE,
  [],
  {},
  [null],
  { $gt: '' },
  { length: 1e9 },
  { then: 'x' },
  { toString: 'x' },
  { constructor: { prototype: {} } },
  Array.from({ length: 200 }, (_, n) => n),
];
const ACTS = `SUBMITTED WITHDRAWN SEALED RETURNED SCORED KEPT CLOSED OPENED PUBLISHED DATE_MOVED EDITED CORRECTED
  SLIP_RECORDED CANCEL_ASKED CANCELLED EXTENDED COUNTED DRAFTED MISSED DECLINED REVOKED`.split(/\s+/);
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const TYPES = [
  'text/plain',
  'text/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json;',
];
const HEADERS = ['""', '"0"', '"1"', 'W/"2"', '*', '"9999999999"', '"-1"', 'x'.repeat(4000), 'a b', '"é"', '"1", "2"'];

const places = (value: unknown, path: string[] = []): string[][] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inside]) => [[...path, key], ...places(inside, [...path, key])]);
const put = (body: Body, [key, ...rest]: string[], value: unknown): void => {
  if (rest.length > 0) put(body[key!] as Body, rest, value);
  else if (value === undefined) delete body[key!];
  else body[key!] = value;
};
const somewhere =
  (value: (any: Any) => unknown): Twist =>
  ({ json }, any) => {
    const all = places(json);
    if (json && all.length > 0) put(json, any.of(all), value(any));
  };
const raw =
  (change: (text: string, any: Any) => string | Buffer): Twist =>
  (sent, any) => {
    sent.body = change(JSON.stringify(sent.json ?? {}), any);
    sent.json = undefined;
  };
const header =
  (name: string, values: readonly string[]): Twist =>
  ({ headers }, any) =>
    void (headers[name] = any.of(values));
const deep = (levels: number, [open, close]: readonly [string, string]) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
const inside = (text: string, member: string) => text.replace(/^\{/, text === '{}' ? `{${member}` : `{${member},`);

const inPlaceOfOne = (text: string, other: string, any: Any): string => {
  const all = [...text.matchAll(/:"[^"]*"/g)];
  const one = all.length > 0 ? any.of(all) : undefined;
  return one ? `${text.slice(0, one.index + 1)}${other}${text.slice(one.index + one[0].length)}` : text;
};

const TWISTS: Record<string, Twist> = {
  nothing: () => {},
  'nothing, with a key': header('idempotency-key', ['key-1', 'key-2', 'key-3']),
  'a field missing': somewhere(() => undefined),
  null: somewhere(() => null),
  'true for a value': somewhere(() => true),
  'a huge number': somewhere((any) => any.of([1e308, -1e308, 2 ** 63, 1e21, 0.1])),
  'NaN as a text': somewhere(() => 'NaN'),
  'another value': somewhere((any) => any.value()),
  'an odd text': somewhere((any) => any.text()),
  'an act': ({ json }, any) => void (json && 'type' in json && (json.type = any.of(ACTS))),
  'a field more': ({ json }, any) => void (json && (json[any.text()] = any.value())),
  'all another value': raw((_, any) => JSON.stringify(any.value())),
  'ten thousand levels': raw((text) => inside(text, `"form":${deep(10_000, ['{"a":', '}'])}`)),
  'ten thousand lists': raw(() => deep(10_000, ['[', ']'])),
  'a key twice': raw((text) =>
    inside(text, /^\{("[^"]+":)/.test(text) ? `${/^\{("[^"]+":)/.exec(text)![1]}1` : '"a":1,"a":1'),
  ),
  'a prototype': raw((text) => inside(text, '"__proto__":{"admin":true}')),
  'a constructor': raw((text) => inside(text, '"constructor":{"prototype":{"admin":true}}')),
  'half a letter': raw((text, any) => inPlaceOfOne(text, '"\\ud800"', any)),
  NUL: raw((text, any) => inPlaceOfOne(text, '"a\\u0000b"', any)),
  'a raw NUL': raw((text) => text.replace(/:"[^"]*"/, ':"a\u0000b"')),
  'no UTF-8': raw((text) => Buffer.concat([Buffer.from(text), randomBytesOf(text)])),
  'UTF-16': raw((text) => Buffer.from(text, 'utf16le')),
  'half of it': raw((text, any) => text.slice(0, any.below(text.length))),
  'nothing in it': raw(() => ''),
  'another type': header('content-type', TYPES),
  'packed, it says': header('content-encoding', ['gzip', 'br', 'x', 'identity, gzip']),
  'another charset': header('content-type', ['application/json; charset=utf-16', 'application/json;charset=GBK']),
  'If-Match': header('if-match', HEADERS),
  'no If-Match': ({ headers }) => void delete headers['if-match'],
  'Idempotency-Key': header('idempotency-key', [...HEADERS, 'k', 'k'.repeat(300)]),
  'an odd token': header('authorization', ['Bearer', 'Bearer x', 'Basic eDp5', `Bearer ${'x'.repeat(5000)}`, '\u00e9']),
  'an odd cookie': header('cookie', ['accolade=x', 'accolade=;;=', `accolade=${'y'.repeat(3000)}`, '=;=']),
  'another method': (sent, any) => void (sent.method = any.of(METHODS)),
  'a query': (sent, any) =>
    void (sent.path += `${sent.path.includes('?') ? '&' : '?'}${any.of(['after', 'round', 'state', 'stage', 'unit', 'x[]', '__proto__', 'a[b][c]'])}=${encoded(any.text())}`),
  'a query twice': (sent, any) => {
    const one = any.of(['after', 'round', 'state', 'stage', 'unit', 'category']);
    sent.path += `${sent.path.includes('?') ? '&' : '?'}${one}=${encoded(any.text())}&${one}=x&%E0%A4%A&=`;
  },
  'a path': (sent, any) => void (sent.path = sent.path.replace(/[0-9a-f-]{36}/, encoded(any.text()) || '%')),
  'a path that goes on': (sent, any) =>
    void (sent.path += any.of(['/', '//', '/..', '/%2e%2e/x', ';a=b', '#x', '/null'])),
};
const NAMES = Object.keys(TWISTS);

/** Bytes that are never UTF-8, and as many as the text is odd. */
const randomBytesOf = (text: string): Buffer => Buffer.from([0xff, 0xfe, 0xc0, 0x80].slice(0, 1 + (text.length % 4)));
/** As a browser writes it; half a letter as the bytes it would be. */
const encoded = (text: string): string =>
  (text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80').slice(0, 3_000);

/** The same requests for the same seed. */
export function* requests(api: Api, world: World, seed: number): Generator<Sent> {
  const any = new Any(seed);
  const operations = api.operations();
  const people = Object.keys(world.people);
  // What moves cases is tried more often, by those who may: else little would ever be done.
  const acts = operations.filter(({ path }) => /^\/api\/v1\/(acts|nominations(\/\{id\})?)$/.test(path));
  for (;;) {
    const likely = any.below(3) === 0;
    const { method, path, operation } = any.of(likely ? acts : operations);
    const as = likely ? any.of(['clerk', 'secretary']) : any.of(people);
    const why = any.below(4) === 0 ? 'nothing' : any.of(NAMES);
    const token = world.people[as];
    const sent: Draft = {
      operation: operation.operationId,
      why,
      as,
      method,
      path: pathOf(path, operation, world, any),
      headers: {
        'if-match': `"${any.below(4)}"`,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      json: bodyOf(operation, world, any),
    };
    if (sent.json) sent.headers['content-type'] = 'application/json';
    TWISTS[why]!(sent, any);
    if (sent.body !== undefined) sent.headers['content-type'] ??= 'application/json';
    const { json, ...rest } = sent;
    yield json === undefined || ['GET', 'HEAD'].includes(sent.method) ? rest : { ...rest, body: JSON.stringify(json) };
  }
}

function pathOf(path: string, { parameters = [] }: Operation, { ids }: World, any: Any): string {
  const [, kind] = /^\/api\/v1\/([a-z-]+)/.exec(path)!;
  const at = path.replaceAll(/\{([^}]+)\}/g, () => any.of(ids[kind!] ?? ids.none!));
  const query = parameters
    .filter(({ in: where, required }) => where === 'query' && (required || any.below(4) === 0))
    .map(({ name }) => `${name}=${any.of(ids[`${name}s`] ?? ids.none!)}`);
  return query.length > 0 ? `${at}?${query.join('&')}` : at;
}

/** The example of the document, with ids of things that are there. */
function bodyOf({ requestBody }: Operation, { ids }: World, any: Any): Body | undefined {
  const example = requestBody?.content['application/json']?.example;
  if (example === undefined) return undefined;
  const body = structuredClone(example) as Body;
  for (const place of places(body)) {
    const name = place.at(-1)!;
    const known =
      ids[{ round: 'rounds', unit: 'units', organiser: 'offices', body: 'offices', id: 'nominations' }[name] ?? ''];
    if (known) put(body, place, any.of(known));
  }
  if (typeof body.category === 'string') body.category = any.of(['person', 'person', 'group', body.category]);
  if (body.options) body.options = {};
  if ('exception' in body) delete body.exception;
  if ('subject' in body)
    Object.assign(body, { subject: 'nomination', type: any.of(['SUBMITTED', 'WITHDRAWN']), data: {} });
  if ('version' in body) delete body.version;
  return body;
}
