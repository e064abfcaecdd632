import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anotherRound } from './another-round.js';
import { Client } from './client.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

const TEXT = `
format: 1
programme: unit-lists
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
categories:
  - code: person
    title: { zh-CN: 个人 }
    nominee: person
    perUnit: { min: 1, max: 4 }
    form: [ { name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 100 } ]
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, ranked: true }
  - { id: unit-notice, stage: notice, by: unit, lasts: { calendarDays: 7 } }
  - { id: check, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }
`;

interface Page {
  state: string;
  ranked: boolean;
  deadline: { left: number } | null;
  receipt: { hash: string } | null;
  quota: { unmet: string[] };
  cases: { id: string; state: string; nominee: { name: string }; consent: string; lacks: number }[];
  notice: { state: string | null; ends_on: string | null; waiting: number; open_lists: number };
}

let served: Served;
let round: string;
let clerk: Client;
let head: Client;
let list: string;

beforeAll(async () => {
  served = await Served.open();
  round = await anotherRound(served, TEXT, { code: 'unit-lists-1', from: '2026-03-03' });
  clerk = await Client.of(served, served.staff(0).clerk);
  head = await Client.of(served, served.staff(0).head);
  const quotas = await clerk.get<{ categories: { list: string }[] }>(`/rounds/${round}/quotas`);
  list = quotas.categories[0]!.list;
});
afterAll(() => served.close());

const enter = async (name: string, form: object) => {
  const body = { round, category: 'person', unit: served.unit(0), nominee: { name }, form };
  return (await clerk.post<{ id: string }>('/nominations', body)).id;
};
const page = () => clerk.get<Page>(`/lists/${list}`);

describe('the list of a unit', () => {
  it('shows its rows in the order of recommendation, and what each lacks, until it is sealed', async () => {
    const first = await enter('甲', { deeds: '事迹' });
    const second = await enter('乙', {});
    const before = await page();
    expect(before).toMatchObject({ state: 'open', ranked: true, receipt: null, quota: { unmet: ['atLeastMin'] } });
    expect(before.cases.map(({ id, lacks, consent }) => [id, lacks, consent])).toEqual([
      [first, 0, 'not asked'],
      [second, 1, 'not asked'],
    ]);
    expect(before.notice).toMatchObject({ state: null, waiting: 0, open_lists: 1 });
    await clerk.act('nomination', first, 'SUBMITTED');
    await head.post(`/lists/${list}/seal`, {});
    const after = await page();
    expect(after.receipt?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(after).toMatchObject({ state: 'sealed', notice: { waiting: 1, open_lists: 0 } });
  });

  it('is not there for another unit', async () => {
    const token = await served.token(served.staff(1).clerk);
    isProblem(await served.ask(`/api/v1/lists/${list}`, { token }), 404, 'unknown');
  });
});

describe('the rounds in which one nominates', () => {
  it('count the drafts and lists of one’s own unit', async () => {
    const { rows } = await clerk.get<{ rows: { round: { id: string } }[] }>('/nominating');
    const own = rows.find((row) => row.round.id === round);
    expect(own).toMatchObject({ drafts: 1, listed: 0, sent: 1, lists: 1, sealed: 1, stage: { state: 'open' } });
  });
});
