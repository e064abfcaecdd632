import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { programmeText, TestRound } from '../office.js';
import { Client } from './client.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

interface Node {
  state: string;
  kind: string;
}
interface Diagram {
  category: string;
  nodes: Node[];
  edges: { from: string; to: string; act: string; by: { role: string; title: Record<string, string> }[] }[];
  everywhere: { act: string; to: string | null }[];
  text: Record<string, string[]>;
}

let served: Served;
let round: TestRound;
beforeAll(async () => {
  served = await Served.open();
  round = await TestRound.open(served.where, programmeText('four-tens'), { units: 2, code: 'tens' });
});
afterAll(() => served.close());

const clerk = () => Client.of(served, round.staff(round.invented.units[0]!.id).clerk);

describe('the programme of a round', () => {
  it('says what is asked, how many, and in which stages, to whoever may read the round', async () => {
    const told = await (await clerk()).get<{ categories: object[]; stages: object[] }>(`/rounds/${round.id}/programme`);
    expect(told).toMatchObject({
      round: { id: round.id, code: 'tens' },
      version: 1,
      title: { 'zh-CN': '四个十评选', en: 'Four Tens', ug: '四个十评选' },
      basis: { number: '市创办发〔2026〕3号', cap: 40 },
    });
    expect(told.categories[0]).toMatchObject({
      code: 'individual',
      nominee_kind: 'person',
      per_unit: { min: 2, max: 3 },
      seats: 10,
      requires_title: false,
      form_fields: [
        { name: 'deeds', maxChars: 2000 },
        { name: 'postKind', options: [{ code: 'front-line' }, {}, {}] },
      ],
    });
    expect(told.stages[0]).toMatchObject({ lasts: { workingDays: 15, words: { 'zh-CN': '15 个工作日' } }, seal: true });
    expect(told.stages[2]).toMatchObject({
      keep: { individual: 20 },
      opinions: { lane: ['discipline'] },
      reviewers: 2,
    });
  });

  it('is drawn as states and ways, with a sentence for each way in every language', async () => {
    const drawn = await (await clerk()).get<Diagram>(`/rounds/${round.id}/diagram?category=school`);
    const states = new Set(drawn.nodes.map(({ state }) => state));
    for (const { from, to } of drawn.edges) expect(states.has(from) && states.has(to)).toBe(true);
    expect(drawn.nodes.filter(({ kind }) => kind === 'start')).toMatchObject([{ state: 'recommendation.draft' }]);
    expect(drawn.everywhere.map(({ act }) => act).sort()).toEqual(['CANCELLED', 'CONSENTED', 'DECLINED', 'WITHDRAWN']);
    const many = drawn.edges.length + drawn.everywhere.length;
    for (const language of ['zh-CN', 'ug', 'en']) expect(drawn.text[language]).toHaveLength(many);
    expect(drawn.text['zh-CN']![1]).toBe('“推荐 · 草稿”：经办人、负责人可“提交”，转为“推荐 · 已列入名单”。');
    expect(drawn.text.en).toContain(
      'From “Recommendation · listed”: “Seal” by head leads to “Unit notice · waiting for notice”.',
    );
  });

  it('is neither read nor drawn by strangers, and has no category that it does not name', async () => {
    const stranger = await served.token(served.staff(0).clerk);
    for (const what of ['programme', 'diagram'])
      isProblem(await served.ask(`/api/v1/rounds/${round.id}/${what}`, { token: stranger }), 404, 'unknown');
    const own = await served.token(round.staff().secretary);
    isProblem(await served.ask(`/api/v1/rounds/${round.id}/diagram?category=none`, { token: own }), 404, 'unknown');
  });
});
