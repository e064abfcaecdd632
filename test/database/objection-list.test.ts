import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestRound } from '../office.js';
import { Client } from './client.js';
import { personOf, persons, Scene, small } from './programme-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

const OBJECTOR = { name: '密名异议人', contact: '密号13900001111' };
interface Row {
  id: string;
  facts: string;
  state: string;
  handles: boolean;
  objector: object | null;
  decided: { reason: string } | null;
  standing: { title: Record<string, string> } | null;
}

let served: Served;
let scene: Scene;
let objection: string;
let row: { id: string };
beforeAll(async () => {
  served = await Served.open();
  const text = small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: unit-notice, stage: notice, by: unit, lasts: { workingDays: 5 } }
  - { id: county-notice, stage: notice, by: county, lasts: { workingDays: 5 } }
  - { id: review, stage: review, closes: { workingDays: 5 } }
  - { id: decision, stage: commendation }
rehearsal: { offices: { county: 2 } }
`).replace('programme: small', 'programme: objected');
  scene = new Scene(await TestRound.open(served.where, text, { units: 2, seed: 1, code: 'objected' }));
  await scene.send();
  expect(await scene.publish('unit-notice')).toBe('ok');
  row = scene.of(0)[0]!;
  objection = await scene.object(row, scene.handler(county(0)), OBJECTOR);
});
afterAll(() => served.close());

const county = (at: number) => scene.round.invented.offices.get('county')![at]!;
const seenBy = async (who: string, query = ''): Promise<Row[]> => {
  const { rows } = await (await Client.of(served, who)).get<{ rows: Row[] }>(`/objections${query}`);
  return rows.filter(({ id }) => id === objection);
};

describe('the objections that wait', () => {
  it('are told with who objected to the handlers of the office that decides', async () => {
    const [seen] = await seenBy(personOf(scene.handler(county(0))));
    expect(seen).toMatchObject({ facts: '事实不符', state: 'open', handles: true, objector: OBJECTOR, decided: null });
    expect(seen!.standing).not.toBeNull();
  });

  it('are told without who objected to the secretary', async () => {
    const [seen] = await seenBy(personOf(scene.who('secretary')));
    expect(seen).toMatchObject({ handles: false, objector: null });
    expect(JSON.stringify(seen)).not.toContain('密');
  });

  it('are told to nobody else: another office, the unit, a handler who belongs to the nominee’s unit', async () => {
    const both = personOf(await scene.hire(scene.unit(0), ['handler', county(0)]));
    const strangers = [scene.handler(county(1)), scene.who('head', scene.unit(0)), scene.who('approver')].map(personOf);
    for (const person of [both, ...strangers]) expect(await seenBy(person, '?state=all')).toEqual([]);
  });

  it('are found by their case, and when they are decided with the reason', async () => {
    const handler = personOf(scene.handler(county(0)));
    expect(await seenBy(handler, `?case=${scene.of(1)[0]!.id}`)).toEqual([]);
    expect(await seenBy(handler, `?case=${row.id}`)).toHaveLength(1);
    expect(await scene.decide(objection, 'DISMISSED', scene.handler(county(0)))).toBe('ok');
    expect(await seenBy(handler)).toEqual([]);
    expect(await seenBy(handler, '?state=decided')).toMatchObject([
      { state: 'dismissed', decided: { reason: '经核查' } },
    ]);
  });
});
