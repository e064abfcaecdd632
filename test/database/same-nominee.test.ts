import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sameNominee } from '../../src/nominations/same-nominee.queries.js';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { Served } from './served.js';

jest.setTimeout(180_000);

let served: Served;
let clerks: Client[];
let secretary: Client;

beforeAll(async () => {
  served = await Served.open();
  clerks = await Promise.all([0, 1, 2].map((n) => Client.of(served, served.staff(n).clerk)));
  secretary = await Client.of(served, served.round.staff().secretary);
});
afterAll(() => served.close());

interface Same {
  category: string;
  unit: { 'zh-CN': string };
  id: string | null;
}
async function enter(unit: number, nominee: object, { category = 'person', list = true } = {}): Promise<string> {
  const body = { round: served.round.id, category, unit: served.unit(unit), nominee, form: { deeds: '机密事迹' } };
  const { id } = await clerks[unit]!.post<{ id: string }>('/nominations', body);
  if (list) await clerks[unit]!.act('nomination', id, 'SUBMITTED');
  return id;
}
const seenBy = async (who: Client, id: string): Promise<Same[]> => {
  const page = await who.get<{ duplicates: Same[] }>(`/nominations/${id}`);
  const { duplicates } = await who.get<{ duplicates: Same[] }>(`/nominations/${id}/readiness`);
  expect(duplicates).toEqual(page.duplicates);
  return duplicates;
};
const away = async (...ids: string[]) => {
  const { rows } = await served.where.pool.query('select id, unit_id from nominations where id = any($1::uuid[])', [
    ids,
  ]);
  for (const { id, unit_id } of rows)
    accepted([await served.round.act('nomination', id, 'WITHDRAWN', { person: served.round.staff(unit_id).clerk })]);
};
const nameOf = (unit: number) => served.round.invented.units[unit]!.number;

describe('one nominee who is sent by two units', () => {
  it('is told to both, by unit and category alone, and to the office with both cases', async () => {
    const [first, second] = [
      await enter(0, { name: '阿依古丽·买买提', post: '教师' }),
      await enter(1, { name: '阿依古丽 买买提' }),
    ];
    const [seen] = await seenBy(clerks[0]!, first);
    expect(seen).toEqual({ category: 'person', unit: { 'zh-CN': `第0${nameOf(1)}推荐单位` }, id: null });
    expect(await seenBy(clerks[1]!, second)).toEqual([expect.objectContaining({ id: null })]);
    expect(await seenBy(secretary, first)).toEqual([expect.objectContaining({ id: second })]);
    expect(await seenBy(secretary, second)).toEqual([expect.objectContaining({ id: first })]);
    const text = JSON.stringify(await clerks[1]!.get(`/nominations/${second}`));
    for (const secret of [first, '教师', '阿依古丽·买买提']) expect(text).not.toContain(secret);
    await away(first, second);
    expect(await seenBy(secretary, first)).toEqual([]);
  });

  it.each([
    ['full width', 'ＡＢＣ公司', 'abc公司'],
    ['spaces of every kind', '张　三', '张 三\u200b'],
    ['one middle dot or another', '艾力·买买提', '艾力•买买提'],
    ['a dot in its place', '吐尔逊.艾力', '吐尔逊・艾力'],
  ])('is found though written in %s', async (_, one, other) => {
    const ids = [await enter(0, { name: one }), await enter(1, { name: other })];
    expect(await seenBy(clerks[0]!, ids[0]!)).toHaveLength(1);
    await away(...ids);
  });

  it('is not found where the work units differ, nor among another kind of nominee', async () => {
    const ids = [
      await enter(0, { name: '李华', workUnit: '第一小学' }),
      await enter(1, { name: '李华', workUnit: '第二小学' }),
      await enter(2, { name: '李华' }, { category: 'group' }),
    ];
    expect(await seenBy(secretary, ids[0]!)).toEqual([]);
    const [again] = [await enter(2, { name: '李华', workUnit: '第一 小学' })];
    expect((await seenBy(secretary, ids[0]!)).map(({ id }) => id)).toEqual([again]);
    await away(...ids, again!);
  });

  it('is told of once the other unit has listed it: a draft is nobody else’s business', async () => {
    const mine = await enter(0, { name: '王芳' });
    const theirs = await enter(1, { name: '王芳' }, { list: false });
    expect(await seenBy(clerks[0]!, mine)).toEqual([]);
    expect(await seenBy(secretary, mine)).toEqual([expect.objectContaining({ id: theirs })]);
    await clerks[1]!.act('nomination', theirs, 'SUBMITTED');
    expect(await seenBy(clerks[0]!, mine)).toEqual([expect.objectContaining({ id: null })]);
    await away(mine, theirs);
  });

  it('by one unit twice is told with the case, and never stands in the way', async () => {
    const [one, two] = [
      await enter(1, { name: '先锋班' }, { category: 'group' }),
      await enter(1, { name: '先锋班' }, { category: 'group' }),
    ];
    expect(await seenBy(clerks[1]!, one)).toEqual([expect.objectContaining({ id: two, category: 'group' })]);
    expect((await clerks[1]!.get<{ unmet: string[] }>(`/nominations/${one}/readiness`)).unmet).not.toContain(
      'duplicates',
    );
    await away(one, two);
  });

  it('may have the longest name that a form takes, of characters that become eighteen', async () => {
    expect(await seenBy(clerks[0]!, await enter(0, { name: '\ufdfa'.repeat(200) }, { list: false }))).toEqual([]);
  });
});

describe('among 50,000 cases', () => {
  it('is found by index: nothing is looked at but the two of one name', async () => {
    const { office, owner, pool } = served.where;
    const of = (n: number, name: string) => ({
      round: served.round.id,
      category: 'person',
      unit: served.unit(n % 3),
      nominee: { name, workUnit: `单位 ${n % 1000}` },
      options: {},
      form: { deeds: '好' },
    });
    for (let at = 0; at < 50_000; at += 5_000)
      accepted(
        await office.nominations.enter(
          'import',
          Array.from({ length: 5_000 }, (_, n) => of(at + n, `同名 ${(at + n) % 25_000}`)),
        ),
      );
    await owner.query('alter table nominations set (autovacuum_enabled = false)');
    await owner.query('analyze nominations');
    const { rows } = await pool.query(
      `select id from nominations where nominee ->> 'name' like '同名%' order by id limit 2000`,
    );
    /** Rows of nominations that were looked at, by whatever way. */
    const looked = async (): Promise<number> => {
      await Promise.all(
        Array.from({ length: 8 }, () => pool.query('select pg_stat_force_next_flush() from pg_sleep(0.05)')),
      );
      await owner.query('select pg_stat_force_next_flush()');
      const found = await owner.query(
        `select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_user_tables where relname = 'nominations'`,
      );
      return found.rows[0].rows;
    };
    const person = served.round.staff().secretary;
    const before = await looked();
    for (let at = 0; at < 20; at++) {
      const of = { id: rows[at * 90].id as string, round: served.round.id, category: 'person' };
      expect(await sameNominee(pool, office.book, person, of)).toHaveLength(1);
    }
    // Itself, by id and again by name, and the other.
    expect((await looked()) - before).toBeLessThanOrEqual(20 * 4);
    await owner.query('alter table nominations reset (autovacuum_enabled)');
  });
});
