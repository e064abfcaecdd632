import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accepted } from '../office.js';
import { anotherRound } from './another-round.js';
import { Client } from './client.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

const choice = (...codes: string[]) =>
  `{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [ ${codes.map((code) => `{ code: ${code}, title: { zh-CN: ${code} } }`).join(', ')} ] }`;
const text = (form: string, more = '') => `
format: 1
programme: yearly
title: { zh-CN: 年度评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2040-12-31 }
form: [ ${form} ]
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person }
${more}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 } }
  - { id: commendation, stage: commendation }
`;
const field = (name: string, kind: string, more = '') =>
  `{ name: ${name}, label: { zh-CN: ${name} }, kind: ${kind}${more} }`;
const THEN = text(
  [
    field('deeds', 'text', ', maxChars: 100'),
    field('summary', 'text', ', maxChars: 100'),
    field('gone', 'text', ', maxChars: 100'),
    field('year', 'text', ', maxChars: 100'),
    field('proof', 'files', ', maxFiles: 2'),
    choice('head', 'boss'),
  ].join(', '),
  '  - { code: dropped, title: { zh-CN: 取消的 }, nominee: person }\n',
);
const NOW = text(
  [
    field('deeds', 'text', ', maxChars: 100'),
    field('summary', 'text', ', maxChars: 5'),
    field('year', 'number'),
    field('proof', 'files', ', maxFiles: 2'),
    choice('head', 'other'),
    field('fresh', 'text', ', maxChars: 9'),
  ].join(', '),
);

interface Earlier {
  id: string;
  round: string;
  nominee: { name: string };
  options: object;
  form: object;
  tooLong: { path: string }[];
}

let served: Served;
let now: string;
let clerk: Client;

beforeAll(async () => {
  served = await Served.open();
  const enter = async (round: string, unit: number, name: string, more: object = {}, category = 'person') => {
    const nominee = { name, workUnit: '第一小学' };
    const draft = { round, category, unit: served.unit(unit), nominee, options: {}, form: {}, ...more };
    const outcomes = await served.where.office.nominations.enter({ person: served.staff(unit).clerk }, [draft]);
    accepted(outcomes);
    return outcomes[0]!.id;
  };
  const first = await anotherRound(served, THEN, { code: 'yearly-1', from: '2026-03-30' });
  await enter(first, 0, '艾力·买买提', {
    options: { post: 'head' },
    form: { deeds: '好人好事', summary: '很长的简要事迹', gone: '不再问', year: '2020', proof: ['a.pdf'] },
  });
  await enter(first, 0, '张三', { options: { post: 'boss' } });
  await enter(first, 0, '落选类', {}, 'dropped');
  await enter(first, 1, '别家的人', { form: { deeds: '别家事迹' } });
  const declined = await enter(first, 0, '谢绝者');
  accepted([await served.round.act('nomination', declined, 'DECLINED', { nominee: declined })]);
  const erased = await enter(first, 0, '已清除者', { form: { deeds: '已清除事迹' } });
  await served.where.owner.query(`update nominations set nominee = '{}', form = '{}', options = '{}' where id = $1`, [
    erased,
  ]);
  const other = await anotherRound(served, NOW.replace('programme: yearly', 'programme: another'), {
    code: 'another-1',
    from: '2026-06-01',
  });
  await enter(other, 0, '另一项目');
  const second = await anotherRound(served, THEN, { code: 'yearly-2', from: '2027-03-30' });
  await enter(second, 0, '李四');
  now = await anotherRound(served, NOW, { code: 'yearly-3', from: '2028-04-10' });
  await enter(now, 0, '本届');
  clerk = await Client.of(served, served.staff(0).clerk);
});
afterAll(() => served.close());

const earlier = (query = '') => clerk.all<Earlier>(`/rounds/${now}/earlier${query}`);

describe('what a unit entered in earlier rounds', () => {
  it('is offered again, latest first: not this round’s, not another programme’s, not who declined, nor what was erased', async () => {
    expect((await earlier()).map(({ round, nominee }) => `${round} ${nominee.name}`)).toEqual([
      'yearly-2 李四',
      'yearly-1 张三',
      'yearly-1 艾力·买买提',
    ]);
  });

  it('comes with what the form still asks for alike; what has become too long is told, and not cut', async () => {
    const found = (await earlier()).find(({ nominee }) => nominee.name.startsWith('艾力'))!;
    expect(found).toMatchObject({
      nominee: { name: '艾力·买买提', workUnit: '第一小学' },
      options: { post: 'head' },
      tooLong: [{ path: 'form.summary', rule: 'maxCharsHeld', message: expect.stringContaining('shorten it by 2') }],
    });
    expect(found.form).toEqual({ deeds: '好人好事', summary: '很长的简要事迹' });
    expect((await earlier('?q=张三'))[0]).toMatchObject({ options: {} });
  });

  it('is found by a part of the name, however it is written, and by category', async () => {
    expect((await earlier(`?q=${encodeURIComponent('买 买提')}`)).map(({ nominee }) => nominee.name)).toEqual([
      '艾力·买买提',
    ]);
    expect(await earlier('?q=%25')).toEqual([]);
    expect(await earlier('?q=')).toHaveLength(3);
    expect(await earlier('?category=person')).toHaveLength(3);
    expect(await earlier('?category=dropped')).toEqual([]);
  });

  it('can be entered as it is offered, once it is shortened', async () => {
    const { nominee, options, form } = (await earlier('?q=艾力'))[0]!;
    const body = { round: now, category: 'person', unit: served.unit(0), nominee, options };
    await clerk.post('/nominations', { ...body, form: { ...form, summary: '简要事迹' } });
  });

  it('is its own: another unit, and the office, are not told', async () => {
    const own = await Client.of(served, served.staff(1).clerk);
    const theirs = await own.get<{ rows: Earlier[] }>(`/rounds/${now}/earlier`);
    expect(theirs.rows.map(({ nominee }) => nominee.name)).toEqual(['别家的人']);
    for (const person of [served.staff(1).clerk, served.round.staff().secretary]) {
      const path = `/api/v1/rounds/${now}/earlier?unit=${served.unit(0)}`;
      isProblem(await served.ask(path, { token: await served.token(person) }), 404, 'unknown');
    }
  });
});
