import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { drafts, onCase } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

type Words = Record<string, string>;
interface Page {
  unit: Words | null;
  unit_id: string | null;
  nominee: Record<string, string>;
  in_round: { id: string; code: string };
  state_names: { mine: string; unit: Words; staff: Words; public: Words };
  standing: { label: Words; deadline: object; waits_for: { role: string; persons: string[] | null }[] };
  rail: { code: string; state: string; title: Words; entered_at: string | null; left_at: string | null }[];
  history: { act: string; who: Words; by: string; label: Words; to_label: Words; hash: string; short: string }[];
  form_fields: { name: string; kind: string; required: boolean }[];
  nominee_fields: { name: string; label: Words }[];
  files: number;
  blind: boolean;
  acts: { act: string; may: boolean; unmet: string[]; reasons: Words[]; inputs: { name: string; kind: string }[] }[];
}

let served: Served;
let id: string;
beforeAll(async () => {
  served = await Served.open();
  [id] = (await drafts(served.round, served.unit(0), 'group', 1)) as [string];
  const { door, nominations } = served.where.office;
  accepted(await door.apply([onCase(id, 'SUBMITTED', { person: served.staff(0).clerk })]));
  accepted(await door.apply([onCase(id, 'CONSENTED', { nominee: id })]));
  const list = await served.round.list('recommendation', 'group', served.unit(0));
  accepted(await nominations.seal(list, { person: served.staff(0).head }));
  await served.round.goTo('2026-03-24');
});
afterAll(() => served.close());

const seenBy = async (person: string): Promise<Page> => (await Client.of(served, person)).get(`/nominations/${id}`);

describe('a case page', () => {
  it('says where it stands as the inbox does, and which way it goes', async () => {
    const page = await seenBy(served.round.staff().approver);
    const inbox = await (await Client.of(served, served.round.staff().approver)).all<{ id: string }>('/inbox');
    expect(page.standing).toEqual(inbox.find((row) => row.id === id));
    expect(page.rail.map(({ code, state }) => [code, state])).toEqual([
      ['recommendation', 'done'],
      ['check', 'now'],
      ['commendation', 'to come'],
    ]);
    expect(page.rail[0]).toMatchObject({ title: { 'zh-CN': '推荐' }, left_at: page.rail[1]!.entered_at });
    expect(page.rail[1]).toMatchObject({ entered_at: expect.stringMatching(/^2026-03/), left_at: null });
    expect(page).toMatchObject({ in_round: { id: served.round.id }, unit_id: served.unit(0), files: 0, blind: false });
  });

  it('has a name of the state for the office, one for the unit and one for the public', async () => {
    expect(await seenBy(served.round.staff().approver)).toMatchObject({ state_names: { mine: 'staff' } });
    expect(await seenBy(served.staff(0).clerk)).toMatchObject({
      state_names: {
        mine: 'unit',
        staff: { 'zh-CN': '审核 · 审核中' },
        unit: { 'zh-CN': '审核 · 已报送，审核中' },
        public: { 'zh-CN': '评选进行中' },
      },
    });
  });

  it('tells people of the office who did what by name, and the unit its own names alone', async () => {
    const { approver, secretary } = served.round.staff();
    await (await Client.of(served, approver)).act('nomination', id, 'RETURNED', { missing: '照片', by: '2026-03-27' });
    const office = await seenBy(secretary);
    expect(office.history.map(({ act, by, who }) => [act, by, who['zh-CN']])).toEqual([
      ['RETURNED', 'person', '市办公室审批人'],
      ['SEALED', 'person', '第01推荐单位负责人'],
      ['CONSENTED', 'nominee', '推荐对象本人'],
      ['SUBMITTED', 'person', '第01推荐单位经办人'],
      ['NOMINATED', 'person', expect.any(String)],
    ]);
    await served.where.pool.query(`update accounts set name = '密名' where id = $1`, [approver]);
    const unit = await seenBy(served.staff(0).clerk);
    expect(unit.history[0]).toMatchObject({
      who: { 'zh-CN': '市办公室审批人' },
      label: { 'zh-CN': '退回补正', en: 'Return for correction' },
      to_label: { 'zh-CN': '审核 · 退回补正' },
      short: unit.history[0]!.hash.slice(0, 8),
    });
    expect(JSON.stringify(unit)).not.toContain('密名');
    expect(unit.history[1]!.who['zh-CN']).toBe('第01推荐单位负责人');
    expect((await seenBy(secretary)).history[0]!.who.en).toBe('密名');
  });

  it('gives a reason for every rule that does not hold, here and in a refusal, and asks what an act asks', async () => {
    const page = await seenBy(served.round.staff().secretary);
    for (const { unmet, reasons } of page.acts) expect(reasons).toHaveLength(unmet.length);
    const missed = page.acts.find(({ act }) => act === 'MISSED')!;
    expect(missed).toMatchObject({ may: true, inputs: [{ name: 'reason', kind: 'text', required: true }] });
    const resealed = page.acts.find(({ act }) => act === 'RESEALED')!;
    expect(resealed).toMatchObject({
      may: false,
      unmet: ['role'],
      inputs: [],
      reasons: [{ 'zh-CN': '您的角色不能办理此事' }],
    });
    const token = await served.token(served.round.staff().secretary);
    const refused = await served.post(token, { subject: 'nomination', id, type: 'MISSED' });
    expect(isProblem(refused, 409, 'rules-unmet')).toBeUndefined();
    expect(refused.body).toMatchObject({ unmet: ['hasReason'], reasons: [{ 'zh-CN': '请写明理由' }] });
  });

  it('describes its form and its columns', async () => {
    const page = await seenBy(served.staff(0).clerk);
    expect(page.nominee_fields).toMatchObject([{ name: 'name', label: { 'zh-CN': '名称' } }]);
    expect(page.form_fields).toMatchObject([
      {
        name: 'deeds',
        kind: 'text',
        required: true,
        maxChars: 200,
        public: true,
        label: { 'zh-CN': '事迹' },
        options: [],
      },
    ]);
  });

  it('says nothing of whose it is while it is read blind, but to its own unit', async () => {
    const review = served.where.office.book.get(served.round.id).compiled.programme.stages[1] as { blind: boolean };
    review.blind = true;
    try {
      const page = await seenBy(served.round.staff().secretary);
      expect(page).toMatchObject({ blind: true, unit: null, unit_id: null, nominee: {}, standing: { title: null } });
      const told = JSON.stringify(page);
      for (const secret of ['group 1', served.unit(0), served.staff(0).clerk, '第01推荐单位'])
        expect(told).not.toContain(secret);
      expect(page.history[1]!.who).toMatchObject({ 'zh-CN': '负责人' });
      const list = `/nominations?round=${served.round.id}`;
      const found = async (person: string, path: string) =>
        JSON.stringify(await (await Client.of(served, person)).get(path));
      const { secretary } = served.round.staff();
      const whole = await found(secretary, list);
      expect(whole).toContain(id);
      for (const secret of ['group 1', served.unit(0)]) expect(whole).not.toContain(secret);
      // Nobody learns whose it is by finding it.
      for (const path of [`${list}&q=group`, `${list}&unit=${served.unit(0)}`, '/search?q=group'])
        expect(await found(secretary, path)).not.toContain(id);
      expect(await found(served.staff(0).clerk, '/search?q=group')).toContain(id);
      expect(await seenBy(served.staff(0).clerk)).toMatchObject({ blind: false, unit_id: served.unit(0) });
    } finally {
      review.blind = false;
    }
  });
});
