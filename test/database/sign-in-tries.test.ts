import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser } from './browser.js';
import { Served } from './served.js';
import { eventually } from './servers.js';

jest.setTimeout(60_000);

let served: Served;

beforeAll(async () => {
  served = await Served.open({ publicUrl: 'https://awards.example.org' });
});
beforeEach(() => served.where.pool.query('delete from attempts'));
afterAll(() => served.close());

const TRIES = 20;
/** Connections of the office: so many tries are in the database at once. */
const AT_ONCE = 8;

/** All try together: whoever has counted waits before writing, until as many as can be have come so far. */
async function together(attempt: (n: number) => Promise<{ status: number }>): Promise<number[]> {
  const { owner } = served.where;
  await owner.query('begin');
  await owner.query('lock table attempts in share mode');
  const answers = Promise.all(Array.from({ length: TRIES }, (_, n) => attempt(n)));
  const waiting = async (): Promise<number> => {
    const { rows } = await owner.query(
      `select count(*)::int as n from pg_locks where not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0].n;
  };
  const all = await eventually(async () => (await waiting()) === AT_ONCE, 2500).finally(() => owner.query('commit'));
  expect(all).toBe(true);
  return (await answers).map(({ status }) => status).sort();
}

const looked = (many: number) => [...Array<number>(many).fill(401), ...Array<number>(TRIES - many).fill(429)];
const wrong = 'not the password at all';

describe('twenty tries at the same moment', () => {
  it('at one name, from as many addresses: five are looked at', async () => {
    const from = (n: number) => new Browser(served, { 'x-forwarded-for': `198.51.100.${n}` });
    expect(await together((n) => from(n).signIn('nobody@example.invalid', wrong))).toEqual(looked(5));
  });

  it('from one address, at as many names: no more than it has left', async () => {
    await served.where.pool.query(
      `insert into attempts (kind, name_hash, address, at)
       select 'sign-in', sha256(n::text::bytea), '198.51.100.7', now_here() from generate_series(1, 46) n`,
    );
    const browser = new Browser(served, { 'x-forwarded-for': '198.51.100.7' });
    expect(await together((n) => browser.signIn(`nobody${n}@example.invalid`, wrong))).toEqual(looked(4));
  });
});
