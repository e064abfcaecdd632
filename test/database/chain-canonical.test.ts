import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { canonical, type Json } from '../../src/casework/canonical.js';
import { freshDatabase, type FreshDatabase } from '../database.js';

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('canonical JSON', () => {
  const texts = fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed() && !text.includes('\u0000'));
  const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      texts,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(texts, tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  const upsideDown = (value: Json): Json => {
    if (Array.isArray(value)) return value.map((each) => upsideDown(each as Json));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, each]) => [key, upsideDown(each as Json)]),
    );
  };

  it('is one text for one value, whatever order its keys were given in', () => {
    fc.assert(fc.property(values, (value) => canonical(upsideDown(value)) === canonical(value)));
  });

  it('holds exactly the value', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonical(JSON.parse(canonical(value)) as Json)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('differs where the values differ', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const same = JSON.stringify(upsideDown(sorted(one))) === JSON.stringify(upsideDown(sorted(other)));
        expect(canonical(one) === canonical(other)).toBe(same);
      }),
    );
  });
  const sorted = (value: Json): Json => JSON.parse(canonical(value)) as Json;

  it('is what the database gives back, number for number and letter for letter', async () => {
    const some = fc.sample(values, 300);
    const edges = [
      0,
      -0,
      1e21,
      1e-7,
      5e-324,
      1.7976931348623157e308,
      0.1 + 0.2,
      2 ** 53,
      '\u2028',
      '\uFFFF',
      '\u{1F600}',
      '\u00e9',
      'e\u0301',
    ];
    const all = [...some, ...edges].map((value) => ({ value }));
    const { rows } = await client.query('select value from jsonb_array_elements($1::jsonb)', [JSON.stringify(all)]);
    rows.forEach(({ value }, index) => expect(canonical(value)).toBe(canonical(all[index]!)));
  });

  it('sorts keys by code unit and tells composed letters from others', () => {
    expect(canonical({ b: 1, a: 2, '\u{1F600}': 3, '\uFB33': 4, '\u00e9': 5, 'e\u0301': 6 })).toBe(
      '{"a":2,"b":1,"e\u0301":6,"\u00e9":5,"\u{1F600}":3,"\uFB33":4}',
    );
    expect(canonical({ given: undefined, kept: null })).toBe('{"kept":null}');
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a letter', '\uD800'],
    ['no number', NaN],
    ['more than any number', Infinity],
    ['less than any number', -Infinity],
  ])('refuses %s, as value, as key, at any depth', (_, value) => {
    expect(() => canonical(value)).toThrow();
    expect(() => canonical({ in: [{ a: [value] }] })).toThrow();
    if (typeof value === 'string') expect(() => canonical({ [value]: 1 })).toThrow();
  });
});
