import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { anotherRound } from './another-round.js';
import { Client } from './client.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

const TEXT = `
format: 1
programme: texts
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, maxChars: 200 }
  - { name: summary, label: { zh-CN: 简要事迹, ug: قىسقىچە }, kind: text, maxChars: 10, public: true }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, consent: true }
  - { id: check, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }
`;

interface Wish {
  id: string;
  state: string;
  fields: { path: string; now: string; wished: string }[];
  reason: string | null;
}

let served: Served;
let round: string;
let clerk: Client;
let token: string;
let nobody: Client;

beforeAll(async () => {
  served = await Served.open();
  round = await anotherRound(served, TEXT, { code: 'texts-1', from: '2026-03-03' });
  clerk = await Client.of(served, served.staff(0).clerk);
  token = await served.token(served.staff(0).clerk);
  nobody = Client.nobody(served);
});
afterAll(() => served.close());

/** A draft, and the nominee's link to it. */
async function asked(): Promise<{ id: string; link: string }> {
  const body = {
    round,
    category: 'person',
    unit: served.unit(0),
    nominee: { name: '张三', post: '老师' },
    form: { deeds: '内部材料', summary: '教书' },
  };
  const { id } = await clerk.post<{ id: string }>('/nominations', body);
  return { id, link: (await clerk.post<{ token: string }>(`/nominations/${id}/consent-links`)).token };
}
const propose = (link: string, fields: object): Promise<Answer> =>
  served.ask(`/api/v1/consents/${link}/corrections`, { method: 'POST', body: { fields } });
const wishes = (id: string) => clerk.all<Wish>(`/nominations/${id}/corrections`);
const decide = (wish: string, how: 'accept' | 'dismiss', by = token, version = 1): Promise<Answer> =>
  served.ask(`/api/v1/corrections/${wish}/${how}`, {
    method: 'POST',
    token: by,
    body: {},
    headers: { 'if-match': `"${version}"` },
  });

describe('by their link the nominee', () => {
  it('sees what will be published, place by place, and nothing else of it', async () => {
    const { link } = await asked();
    const { published, wished, ...about } = await nobody.get<{ published: object[]; wished: object | null }>(
      `/consents/${link}`,
    );
    expect(about).toMatchObject({
      title: { 'zh-CN': expect.any(String) },
      category_title: { 'zh-CN': expect.any(String) },
      nominee_kind: 'person',
    });
    expect(published).toEqual([
      { path: 'nominee.name', label: null, maxChars: 200, text: '张三' },
      { path: 'nominee.workUnit', label: null, maxChars: 200, text: '' },
      { path: 'nominee.post', label: null, maxChars: 200, text: '老师' },
      { path: 'form.summary', label: { 'zh-CN': '简要事迹', ug: 'قىسقىچە' }, maxChars: 10, text: '教书' },
    ]);
    expect(wished).toBeNull();
  });

  it('proposes corrections, which change nothing by themselves; what is sent later takes their place', async () => {
    const { id, link } = await asked();
    expect((await propose(link, { 'nominee.post': '校长' })).status).toBe(201);
    const again = await propose(link, { 'nominee.post': '副校长', 'form.summary': '教书育人' });
    expect(await wishes(id)).toEqual([
      expect.objectContaining({
        id: again.body.id,
        state: 'open',
        fields: [
          { path: 'nominee.post', now: '老师', wished: '副校长' },
          { path: 'form.summary', now: '教书', wished: '教书育人' },
        ],
      }),
    ]);
    expect(await nobody.get(`/consents/${link}`)).toMatchObject({ wished: { 'nominee.post': '副校长' } });
    expect(await clerk.get(`/nominations/${id}/readiness`)).toMatchObject({ corrections: 1 });
    expect(await clerk.get(`/nominations/${id}`)).toMatchObject({ version: 1, nominee: { post: '老师' } });
  });

  it.each<[string, object, number, string]>([
    ['of what is not published', { 'form.deeds': '改' }, 400, 'bad-request'],
    ['of what nobody asks', { 'nominee.phone': '138' }, 400, 'bad-request'],
    ['of what every object has', { 'nominee.__proto__': '138' }, 400, 'bad-request'],
    ['that says what stands there', { 'nominee.name': '张三' }, 400, 'nothing-new'],
    ['that is too long', { 'form.summary': '长'.repeat(11) }, 409, 'rules-unmet'],
    ['that cannot be kept', { 'nominee.name': 'a\u0000' }, 400, 'bad-request'],
  ])('proposes nothing %s', async (_, fields, status, code) => {
    const { id, link } = await asked();
    isProblem(await propose(link, fields), status, code);
    expect(await wishes(id)).toEqual([]);
  });

  it('proposes nothing when the link is used or unknown', async () => {
    const { id, link } = await asked();
    await nobody.post(`/consents/${link}`, { agrees: true });
    isProblem(await propose(link, { 'nominee.post': '校长' }), 404, 'unknown');
    isProblem(await propose('B'.repeat(43), { 'nominee.post': '校长' }), 404, 'unknown');
    expect(await wishes(id)).toEqual([]);
  });
});

describe('the clerk', () => {
  it('takes a correction over as an ordinary save of the draft, as the version that was read', async () => {
    const { id, link } = await asked();
    await propose(link, { 'nominee.post': '校长' });
    const [wish] = await wishes(id);
    isProblem(await decide(wish!.id, 'accept', token, 9), 412, 'changed');
    expect((await wishes(id))[0]!.state).toBe('open');
    expect(await decide(wish!.id, 'accept')).toMatchObject({ status: 200, body: { seq: 2 } });
    const page = await clerk.get<{ history: { act: string }[] }>(`/nominations/${id}`);
    expect(page).toMatchObject({
      version: 2,
      nominee: { name: '张三', post: '校长' },
      history: [{ act: 'EDITED' }, { act: 'NOMINATED' }],
    });
    expect((await wishes(id))[0]!.state).toBe('accepted');
    isProblem(await decide(wish!.id, 'accept', token, 2), 409, 'decided');
    isProblem(await decide(wish!.id, 'dismiss'), 409, 'decided');
  });

  it('or leaves the text as it is, with a reason', async () => {
    const { id, link } = await asked();
    await propose(link, { 'nominee.post': '校长' });
    const [wish] = await wishes(id);
    const answer = await served.ask(`/api/v1/corrections/${wish!.id}/dismiss`, {
      method: 'POST',
      token,
      body: { reason: '以任免文件为准' },
    });
    expect(answer.status).toBe(204);
    expect((await wishes(id))[0]).toMatchObject({ state: 'dismissed', reason: '以任免文件为准' });
    expect(await clerk.get(`/nominations/${id}`)).toMatchObject({ version: 1, nominee: { post: '老师' } });
    expect(await clerk.get(`/nominations/${id}/readiness`)).toMatchObject({ corrections: 0 });
  });

  it('takes over nothing into what is listed, until it is a draft again', async () => {
    const { id, link } = await asked();
    await propose(link, { 'nominee.post': '校长' });
    await clerk.act('nomination', id, 'SUBMITTED');
    const [wish] = await wishes(id);
    isProblem(await decide(wish!.id, 'accept', token, 2), 409, 'not-possible-here');
    await clerk.act('nomination', id, 'TAKEN_BACK');
    expect((await decide(wish!.id, 'accept', token, 3)).status).toBe(200);
  });

  it.each([
    ['dismiss', 'accept'],
    ['accept', 'dismiss'],
  ] as const)('decides once: who comes to %s first does, who wants to %s finds it decided', async (first, second) => {
    const { id, link } = await asked();
    await propose(link, { 'nominee.post': '校长' });
    const [wish] = await wishes(id);
    const { owner, pool } = served.where;
    // Held until both have come to it, so that they really meet.
    await owner.query('begin');
    await owner.query('select 1 from text_corrections where id = $1 for update', [wish!.id]);
    const waiting = async (wanted: number) => {
      const many = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await pool.query(many)).rowCount! < wanted);
    };
    const one = decide(wish!.id, first);
    await waiting(1);
    const other = decide(wish!.id, second);
    await waiting(2);
    await owner.query('commit');
    expect((await one).status).toBe(first === 'accept' ? 200 : 204);
    isProblem(await other, 409, 'decided');
    const [state, version, post] = first === 'accept' ? ['accepted', 2, '校长'] : ['dismissed', 1, '老师'];
    expect((await wishes(id))[0]!.state).toBe(state);
    expect(await clerk.get(`/nominations/${id}`)).toMatchObject({ version, nominee: { post } });
  });

  it('of another unit, and the office, decide nothing; strangers read nothing', async () => {
    const { id, link } = await asked();
    await propose(link, { 'nominee.post': '密文标记' });
    const [wish] = await wishes(id);
    for (const person of [served.staff(1).clerk, served.round.staff().secretary]) {
      const by = await served.token(person);
      const absent = await decide(randomUUID(), 'accept', by);
      isProblem(absent, 404, 'unknown');
      expect(await decide(wish!.id, 'accept', by)).toEqual(absent);
      isProblem(await decide(wish!.id, 'dismiss', by), 404, 'unknown');
    }
    const stranger = await served.token(served.staff(1).clerk);
    isProblem(await served.ask(`/api/v1/nominations/${id}/corrections`, { token: stranger }), 404, 'unknown');
  });
});
