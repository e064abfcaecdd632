import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { anotherRound } from './another-round.js';
import { Client } from './client.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

const DEEDS = '{ name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 20 }';
const SIZE = `{ name: size, label: { zh-CN: 规模 }, kind: choice, required: true, options: [ { code: large, title: { zh-CN: 大 } }, { code: small, title: { zh-CN: 小 } } ] }`;
const TEXT = `
format: 1
programme: ready
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
settings:
  - { code: enterprise, title: { zh-CN: 企业 }, form: [ ${DEEDS}, ${SIZE} ] }
  - { code: school, title: { zh-CN: 学校 } }
form: [ ${DEEDS} ]
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 2, max: 2 } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, consent: true }
  - { id: check, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }
`;

interface Ready {
  ready: boolean;
  next: string | null;
  unmet: string[];
  form: { path: string; rule: string; message: string }[];
  consent: { required: boolean; state: string; ends_at: string | null };
  quota: { used: number; left: number; unmet: string[] };
}

let served: Served;
let round: string;
let clerk: Client;
let head: Client;
const nobody = () => Client.nobody(served);

beforeAll(async () => {
  served = await Served.open();
  const settings = { [served.unit(0)]: 'enterprise', [served.unit(1)]: 'school' };
  round = await anotherRound(served, TEXT, { code: 'ready-1', from: '2026-03-03', settings });
  clerk = await Client.of(served, served.staff(0).clerk);
  head = await Client.of(served, served.staff(0).head);
});
afterAll(() => served.close());

const draft = (name: string, more: object = {}) =>
  clerk.post<{ id: string }>('/nominations', {
    round,
    category: 'person',
    unit: served.unit(0),
    nominee: { name },
    ...more,
  });
const ready = (id: string, who = clerk) => who.get<Ready>(`/nominations/${id}/readiness`);
const WHOLE = { options: { size: 'small' }, form: { deeds: '好人好事' } };

describe('the readiness of a draft', () => {
  it('names the places of the form of the unit’s own setting, and what to do there', async () => {
    const { id } = await draft('甲');
    const found = await ready(id);
    expect(found).toMatchObject({ ready: false, next: 'SUBMITTED', unmet: ['formComplete'] });
    expect(found.form.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['options.size filled', 'form.deeds filled']);
    expect(found.form[0]!.message).toMatch(/fill it in/);
  });

  it('says the same as the door does when it is tried', async () => {
    const { id } = await draft('乙', { form: { deeds: '好' } });
    const found = await ready(id);
    const token = await served.token(served.staff(0).clerk);
    const { body } = await served.post(token, { subject: 'nomination', id, type: 'SUBMITTED' });
    expect({ unmet: found.unmet, faults: found.form }).toEqual({ unmet: body.unmet, faults: body.faults });
  });

  it('tells where the nominee’s consent stands: not asked, asked, agreed, declined', async () => {
    const { id } = await draft('丙', WHOLE);
    const state = async () => (await ready(id)).consent;
    expect(await state()).toEqual({ required: true, state: 'not asked', ends_at: null });
    const { token } = await clerk.post<{ token: string }>(`/nominations/${id}/consent-links`);
    expect(await state()).toMatchObject({ state: 'asked', ends_at: expect.stringMatching(/^2026-04-02T/) });
    await nobody().post(`/consents/${token}`, { agrees: true });
    expect(await state()).toMatchObject({ state: 'agreed' });
    const other = await draft('丁', WHOLE);
    const link = await clerk.post<{ token: string }>(`/nominations/${other.id}/consent-links`);
    await nobody().post(`/consents/${link.token}`, { agrees: false });
    expect(await ready(other.id)).toMatchObject({ ready: false, next: null, consent: { state: 'declined' } });
  });

  it('of what is listed is that of its list: too few, and no consent, until both are there', async () => {
    const cases = [await draft('戊', WHOLE), await draft('己', WHOLE), await draft('庚', WHOLE)];
    const [first, second, third] = cases.map(({ id }) => id) as [string, string, string];
    expect(await ready(first)).toMatchObject({ ready: true, next: 'SUBMITTED', unmet: [] });
    await clerk.act('nomination', first, 'SUBMITTED');
    expect(await ready(first)).toMatchObject({
      ready: false,
      next: 'SEALED',
      unmet: ['consentGiven', 'atLeastMin', 'consentsGiven'],
    });
    await clerk.act('nomination', second, 'SUBMITTED');
    expect((await ready(third)).unmet).toEqual(['quotaLeft']);
    expect((await ready(third)).quota).toMatchObject({ used: 2, left: 0 });
    for (const id of [first, second]) {
      expect((await ready(id)).ready).toBe(false);
      const { token } = await clerk.post<{ token: string }>(`/nominations/${id}/consent-links`);
      await nobody().post(`/consents/${token}`, { agrees: true });
    }
    expect(await ready(first)).toMatchObject({ ready: true, next: 'SEALED', unmet: [] });
    const { rows } = await served.where.pool.query(
      `select id from lists where round_id = $1 and unit_id = $2 and kind = 'allotment'`,
      [round, served.unit(0)],
    );
    await head.post(`/lists/${rows[0].id}/seal`);
    expect(await ready(first)).toMatchObject({ ready: false, next: null, unmet: [] });
  });

  it('is the same to the office, and told to nobody else', async () => {
    const { rows } = await served.where.pool.query(`select id from nominations where round_id = $1 limit 1`, [round]);
    const secretary = await Client.of(served, served.round.staff().secretary);
    expect(await ready(rows[0].id, secretary)).toEqual(await ready(rows[0].id));
    const stranger = await served.token(served.staff(1).clerk);
    const absent = await served.ask(`/api/v1/nominations/${randomUUID()}/readiness`, { token: stranger });
    isProblem(absent, 404, 'unknown');
    expect(await served.ask(`/api/v1/nominations/${rows[0].id}/readiness`, { token: stranger })).toEqual(absent);
  });
});

describe('a case that is sent back', () => {
  it('tells the unit what is missing and until when, until it is sealed again', async () => {
    const { rows } = await served.where.pool.query(
      `select id from nominations where state = 'check.waiting' or state = 'check.reading' limit 1`,
    );
    const id = rows[0].id as string;
    await served.where.setClock('2026-03-25T02:00:00Z');
    await served.where.office.sweep();
    const approver = await Client.of(served, served.round.staff().approver);
    expect(await clerk.get(`/nominations/${id}`)).toMatchObject({ state: 'check.reading', returned: null });
    await approver.act('nomination', id, 'RETURNED', { missing: '缺少佐证材料', by: '2026-03-31' });
    await served.where.office.sweep();
    const page = await clerk.get<{ acts: { act: string; may: boolean }[] }>(`/nominations/${id}`);
    expect(page).toMatchObject({
      state: 'check.returned',
      returned: { missing: '缺少佐证材料', by: '2026-03-31', at: expect.stringMatching(/^2026-03-25T/) },
    });
    const due = await served.where.pool.query(
      `select due_on::text as due from deadlines where nomination_id = $1 and state = 'open'`,
      [id],
    );
    expect(due.rows).toEqual([{ due: '2026-03-31' }]);
    await head.act('nomination', id, 'RESEALED', { correction: { form: { deeds: '好人好事，附证明' } } });
    expect(await clerk.get(`/nominations/${id}`)).toMatchObject({
      state: 'check.reading',
      returned: null,
      form: { deeds: '好人好事，附证明' },
    });
  });
});
