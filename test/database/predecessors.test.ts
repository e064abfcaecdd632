import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accepted } from '../office.js';
import { anotherRound, commendAll } from './another-round.js';
import { Client } from './client.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

const HEAD = (code: string) => `
format: 1
programme: ${code}
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2040-12-31 }
`;
/** Titles for five years to persons and teams, for one year to others, and for five to those of no concern. */
const CELLS = `${HEAD('cells')}
categories:
  - { code: holder, title: { zh-CN: 示范个人 }, nominee: person }
  - { code: lapsed, title: { zh-CN: 短期个人 }, nominee: person }
  - { code: other, title: { zh-CN: 其他个人 }, nominee: person }
  - { code: team, title: { zh-CN: 示范班组 }, nominee: collective }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 } }
  - { id: long, stage: commendation, for: [holder, other, team], titleYears: 5 }
  - { id: short, stage: commendation, for: [lapsed], titleYears: 1 }
`;
const CITY = `${HEAD('city')}
categories:
  - { code: model, title: { zh-CN: 模范个人 }, nominee: person, requiresTitle: { programme: cells, of: [holder, lapsed, team] } }
  - { code: plain, title: { zh-CN: 先进个人 }, nominee: person }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 10 } }
  - { id: decision, stage: commendation }
`;
const ENDING = CITY.replace('programme: city', 'programme: ending')
  .replace(/\n {2}- \{ code: plain.*/, '')
  .replace('stage: recommendation, closes', 'stage: recommendation, from: titles, endingWithin: 6, closes');

interface Title {
  id: string;
  number: string;
  nominee: { name: string };
  used: boolean;
}

let served: Served;
let round: string;
let clerk: Client;
let token: string;

beforeAll(async () => {
  served = await Served.open();
  const cells = await anotherRound(served, CELLS, { code: 'cells-1', from: '2026-03-30' });
  const enter = async (unit: number, category: string, ...names: string[]) =>
    accepted(
      await served.where.office.nominations.enter(
        { person: served.staff(unit).clerk },
        names.map((name) => ({
          round: cells,
          category,
          unit: served.unit(unit),
          nominee: { name },
          options: {},
          form: {},
        })),
      ),
    );
  await enter(0, 'holder', '张三', '艾力·买买提', '王五', '李雷', '李雷', '赵六', '钱七');
  await enter(0, 'lapsed', '周八');
  await enter(0, 'other', '吴九');
  await enter(0, 'team', '先锋班');
  await enter(1, 'holder', '郑十');
  await enter(2, 'holder', '冯一');
  await commendAll(served, cells, '2026-04-10');
  // A village lies under its township: what it holds, the township may build on.
  await served.where.pool.query('update units set parent_id = $1 where id = $2', [served.unit(0), served.unit(2)]);
  round = await anotherRound(served, CITY, { code: 'city-1', from: '2027-06-01' });
  clerk = await Client.of(served, served.staff(0).clerk);
  token = await served.token(served.staff(0).clerk);
});
afterAll(() => served.close());

const offered = (of = round, category = 'model') => clerk.all<Title>(`/rounds/${of}/predecessors?category=${category}`);
const titleOf = async (name: string) => (await offered()).find(({ nominee }) => nominee.name === name)!.id;
const enter = (name: string, more: object = {}, by = token): Promise<Answer> =>
  served.ask('/api/v1/nominations', {
    method: 'POST',
    token: by,
    body: { round, category: 'model', unit: served.unit(0), nominee: { name }, ...more },
  });
const refused = (answer: Answer, rule: string) => {
  isProblem(answer, 409, 'rules-unmet');
  expect(answer.body.unmet).toEqual([rule]);
};

describe('the titles a unit is offered', () => {
  it('are its own and those of the units under it: valid, of the named categories and of the nominee’s kind', async () => {
    const names = (await offered()).map(({ nominee }) => nominee.name).sort();
    expect(names).toEqual(['张三', '艾力·买买提', '王五', '李雷', '李雷', '赵六', '钱七', '冯一'].sort());
  });

  it('are told to no other unit, and only of a category that asks for one', async () => {
    const stranger = await served.token(served.staff(1).clerk);
    const path = `/api/v1/rounds/${round}/predecessors?category=model&unit=${served.unit(0)}`;
    isProblem(await served.ask(path, { token: stranger }), 404, 'unknown');
    isProblem(await served.ask(`/api/v1/rounds/${round}/predecessors?category=plain`, { token }), 400);
    isProblem(await served.ask(`/api/v1/rounds/${round}/predecessors?category=none`, { token }), 400);
  });

  it('end within the months that the programme says, counted from the opening', async () => {
    const early = await anotherRound(served, ENDING, { code: 'ending-1', from: '2030-10-08', open: false });
    const fitting = await anotherRound(served, ENDING, { code: 'ending-2', from: '2030-10-10', open: false });
    expect(await offered(early)).toEqual([]);
    expect(await offered(fitting)).toHaveLength(8);
  });
});

describe('a nominee in a category that asks for a title', () => {
  it('is entered on the title that the name holds, which is kept and shown', async () => {
    const entered = await enter('艾力 买买提');
    expect(entered.status).toBe(201);
    const page = await clerk.get<{ title: object }>(`/nominations/${String(entered.body.id)}`);
    expect(page.title).toMatchObject({ number: expect.stringMatching(/^2026-/), nominee: { name: '艾力·买买提' } });
    expect((await offered()).find(({ nominee }) => nominee.name === '艾力·买买提')).toMatchObject({ used: true });
  });

  it.each([
    ['none holds', '无名'],
    ['only another unit holds', '郑十'],
    ['has ended', '周八'],
    ['is of another category', '吴九'],
    ['a team holds', '先锋班'],
  ])('is refused where the title %s', async (_, name) => refused(await enter(name), 'titleHeld'));

  it('is refused on a title chosen that is not there, or not the unit’s: both read alike', async () => {
    const { rows } = await served.where.pool.query(
      `select t.id from titles t join nominations n on n.id = t.nomination_id where n.nominee ->> 'name' = '郑十'`,
    );
    const absent = await enter('张三', { title: randomUUID() });
    refused(absent, 'titleHeld');
    expect(await enter('张三', { title: rows[0].id })).toEqual(absent);
  });

  it('has the title chosen where the name alone does not tell', async () => {
    refused(await enter('李雷'), 'titleChosen');
    const page = await enter('李雷', { title: await titleOf('李雷') });
    expect(page.status).toBe(201);
  });

  it('may have changed the name since: the chosen title counts', async () => {
    expect((await enter('王武', { title: await titleOf('王五') })).status).toBe(201);
  });

  it('of a unit under it counts, and a title is refused where none is asked', async () => {
    expect((await enter('冯一')).status).toBe(201);
    refused(await enter('冯一', { category: 'plain', title: await titleOf('张三') }), 'titleAsked');
  });

  it('stands alone on its title: exactly one of six that are entered at once', async () => {
    const { owner, pool } = served.where;
    // Held until all six have come to it, so that they really meet.
    await owner.query('begin');
    await owner.query('select 1 from titles where id = $1 for update', [await titleOf('赵六')]);
    const asked = Promise.all(Array.from({ length: 6 }, () => enter('赵六')));
    const waiting = async (): Promise<number> => {
      const many = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      return (await pool.query(many)).rowCount!;
    };
    for (let many = 0; many < 6;) many = await waiting();
    await owner.query('commit');
    const answers = await asked;
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers) if (answer.status !== 201) refused(answer, 'titleFree');
  });

  it('stands alone within one import too', async () => {
    const draft = { round, category: 'model', unit: served.unit(0), nominee: { name: '钱七' }, options: {}, form: {} };
    const outcomes = await served.where.office.nominations.enter('import', [draft, { ...draft }]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, unmet: ['titleFree'] }]);
  });

  it('gives its title free again when it is withdrawn', async () => {
    const first = await enter('张三');
    refused(await enter('张三'), 'titleFree');
    await clerk.act('nomination', String(first.body.id), 'WITHDRAWN');
    expect((await enter('张三')).status).toBe(201);
  });

  it('is not told of to whoever may not enter for the unit', async () => {
    const stranger = await served.token(served.staff(1).clerk);
    for (const name of ['王五', '无名']) {
      const answer = await enter(name, {}, stranger);
      isProblem(answer, 409, 'rules-unmet');
      expect(answer.body.unmet).toEqual(['role']);
    }
  });
});
