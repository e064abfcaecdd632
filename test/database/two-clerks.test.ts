import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anotherRound } from './another-round.js';
import { Client } from './client.js';
import { people } from './contest.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

const TEXT = `
format: 1
programme: ordered
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, maxChars: 200 }
  - { name: summary, label: { zh-CN: 简要事迹 }, kind: text, maxChars: 200 }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { max: 9 } }
  - { code: loose, title: { zh-CN: 不排序 }, nominee: person }
stages:
  - { id: recommendation, stage: recommendation, for: [person], closes: { workingDays: 15 }, seal: true, ranked: true }
  - { id: unranked, stage: recommendation, for: [loose], closes: { workingDays: 15 }, seal: true }
  - { id: check, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }
`;

let served: Served;
let round: string;
let one: Client;
let tokens: string[];

beforeAll(async () => {
  served = await Served.open();
  round = await anotherRound(served, TEXT, { code: 'ordered-1', from: '2026-03-03' });
  const [second] = await people(served.where.pool, 'clerk', served.unit(0), 1);
  one = await Client.of(served, served.staff(0).clerk);
  tokens = [await served.token(served.staff(0).clerk), await served.token(second!)];
});
afterAll(() => served.close());

const draft = async (name: string, category = 'person'): Promise<string> => {
  const form = { deeds: '事迹', summary: '简要' };
  const body = { round, category, unit: served.unit(0), nominee: { name }, form };
  return (await one.post<{ id: string }>('/nominations', body)).id;
};
const save = (who: number, id: string, version: number, body: object): Promise<Answer> =>
  served.ask(`/api/v1/nominations/${id}`, {
    method: 'PATCH',
    token: tokens[who]!,
    body,
    headers: { 'if-match': `"${version}"` },
  });

describe('two clerks with one draft open', () => {
  it('lose nothing: the later save is told what stands there now, where it differs, and what the other saved', async () => {
    const id = await draft('张三');
    await save(0, id, 1, { form: { deeds: '先写的事迹' } });
    await save(0, id, 2, { nominee: { post: '教师' } });
    const mine = { form: { deeds: '后写的事迹', summary: '简要' } };
    const late = await save(1, id, 1, mine);
    isProblem(late, 412, 'changed');
    expect(late.body).toMatchObject({
      last: { act: 'EDITED', who: expect.stringMatching(/^person:/) },
      current: { version: 3, nominee: { name: '张三', post: '教师' }, form: { deeds: '先写的事迹', summary: '简要' } },
      differs: ['form.deeds'],
      changed: ['form.deeds', 'nominee.post'],
    });
    expect(await one.get(`/nominations/${id}`)).toMatchObject({ version: 3, form: { deeds: '先写的事迹' } });
    const { version } = late.body.current as { version: number };
    expect(await save(1, id, version, mine)).toMatchObject({ status: 200, body: { seq: 4 } });
  });

  it('who save at once: exactly one of twelve is first, the others are told of it', async () => {
    const id = await draft('李四');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => save(n % 2, id, 1, { form: { deeds: `${n}` } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const stands = (await one.get<{ form: { deeds: string } }>(`/nominations/${id}`)).form.deeds;
    for (const answer of answers)
      if (answer.status !== 200) {
        isProblem(answer, 412, 'changed');
        expect(answer.body.current).toMatchObject({ version: 2, form: { deeds: stands } });
      }
  });

  it('tell nothing to a stranger who tries an old version', async () => {
    const id = await draft('王五');
    await save(0, id, 1, { form: { deeds: '机密' } });
    const stranger = await served.token(served.staff(1).clerk);
    const ask = (at: string) =>
      served.ask(`/api/v1/nominations/${at}`, {
        method: 'PATCH',
        token: stranger,
        body: { form: { deeds: 'x' } },
        headers: { 'if-match': '"1"' },
      });
    const absent = await ask('018f0000-0000-7000-8000-000000000000');
    isProblem(absent, 404, 'unknown');
    expect(await ask(id)).toEqual(absent);
  });
});

describe('the order of recommendation', () => {
  let list: string;
  let cases: string[];
  beforeAll(async () => {
    const { rows } = await served.where.pool.query(
      `select id from lists where round_id = $1 and unit_id = $2 and category = 'person' and kind = 'allotment'`,
      [round, served.unit(0)],
    );
    list = rows[0].id;
    for (const name of ['甲', '乙', '丙']) await draft(name);
    cases = (await read()).cases.map(({ id }) => id);
  });
  const read = () => one.get<{ version: number; cases: { id: string }[] }>(`/lists/${list}/order`);
  const arrange = (who: number, version: number, order: string[], at = list): Promise<Answer> =>
    served.ask(`/api/v1/lists/${at}/order`, {
      method: 'PUT',
      token: tokens[who]!,
      body: { cases: order },
      headers: { 'if-match': `"${version}"` },
    });
  const orderIn = (answer: Answer) => (answer.body.cases as { id: string }[]).map(({ id }) => id);

  it('is as entered until somebody arranges it; who arranges later is told how it stands', async () => {
    expect((await read()).version).toBe(0);
    const turned = cases.toReversed();
    const first = await arrange(0, 0, turned);
    expect({ ...first, order: orderIn(first) }).toMatchObject({ status: 200, body: { version: 1 }, order: turned });
    const late = await arrange(1, 0, cases);
    isProblem(late, 412, 'changed');
    expect((late.body.current as { version: number; cases: { id: string }[] }).cases.map(({ id }) => id)).toEqual(
      turned,
    );
    expect((await read()).cases.map(({ id }) => id)).toEqual(turned);
  });

  it('is arranged by exactly one of ten at once, also the first time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => arrange(n % 2, 1, n % 2 ? cases : cases.toReversed())),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers) if (answer.status !== 200) isProblem(answer, 412, 'changed');
    await served.where.pool.query('delete from list_orders where list_id = $1', [list]);
    const again = await Promise.all(Array.from({ length: 10 }, (_, n) => arrange(n % 2, 0, cases)));
    expect(again.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('names cases of the list, each once; who is not named stays behind', async () => {
    const version = (await read()).version;
    const refused = async (order: string[]) => {
      const answer = await arrange(0, version, order);
      isProblem(answer, 409, 'rules-unmet');
      expect(answer.body.unmet).toEqual(['sameCases']);
    };
    await refused([cases[0]!, cases[0]!]);
    await refused([await served.draft(0)]);
    const answer = await arrange(0, version, [cases[2]!]);
    expect(orderIn(answer)).toEqual([cases[2], ...cases.filter((id) => id !== cases[2])]);
  });

  it('is kept by a list that is ranked, and by the unit’s own people', async () => {
    await draft('散', 'loose');
    const { rows } = await served.where.pool.query(
      `select id from lists where round_id = $1 and unit_id = $2 and category = 'loose' and kind = 'allotment'`,
      [round, served.unit(0)],
    );
    expect(await arrange(0, 0, [], rows[0].id)).toMatchObject({
      status: 409,
      body: { unmet: expect.arrayContaining(['ranked']) },
    });
    const before = await read();
    for (const person of [served.staff(1).head, served.round.staff().secretary]) {
      const token = await served.token(person);
      const headers = { 'if-match': `"${before.version}"` };
      const asked = { method: 'PUT', token, body: { cases: [cases[0]] }, headers };
      isProblem(await served.ask(`/api/v1/lists/${list}/order`, asked), 404, 'unknown');
    }
    expect(await read()).toEqual(before);
  });

  it('is what the head seals', async () => {
    const three = cases.slice(-3);
    const order = [three[1]!, three[2]!, three[0]!];
    expect((await arrange(0, (await read()).version, order)).status).toBe(200);
    for (const id of three) await one.act('nomination', id, 'SUBMITTED');
    const head = await Client.of(served, served.staff(0).head);
    await head.post(`/lists/${list}/seal`);
    const { rows } = await served.where.pool.query(
      `select id from nominations where list_id = $1 and state like 'check.%' order by position`,
      [list],
    );
    expect(rows.map(({ id }) => id)).toEqual(order);
    expect(await arrange(0, (await read()).version, [])).toMatchObject({ status: 409, body: { unmet: ['listOpen'] } });
  });
});
