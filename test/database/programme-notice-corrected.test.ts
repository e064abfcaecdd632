import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Paper } from '../../src/notices/notice.service.js';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, ONE_NOTICE, type Scene } from './programme-scene.js';

const OFFICE = ONE_NOTICE();

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Sent, and the notice of the office published on Thursday 5 March. */
async function shown(): Promise<Scene> {
  const scene = await begin(where, OFFICE);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  expect(await scene.publish('notice')).toBe('ok');
  return scene;
}

describe('a notice that is itself corrected', () => {
  const correct = async (scene: Scene, row: { id: string }, who = scene.who('secretary'), reason = '依据文号有误') =>
    answer(await scene.round.act('list', (await scene.notice(row)).id, 'CORRECTED', who, { reason }));

  it('starts the window of everybody again', async () => {
    const scene = await shown();
    const [row, other] = scene.cases();
    await scene.round.goTo('2026-03-09');
    expect(await correct(scene, row!, scene.who('secretary'), ' ')).toBe('hasReason');
    expect(await correct(scene, row!, scene.who('approver'))).toBe('role');
    expect(await correct(scene, row!)).toBe('ok');
    for (const each of [row!, other!])
      expect(await scene.notice(each)).toMatchObject({ opened_on: '2026-03-09', ends_on: '2026-03-16' });
    await scene.round.goTo('2026-03-16');
    expect(await scene.states(row!, other!)).toEqual(Array(2).fill('notice.open'));
    await scene.round.goTo('2026-03-17');
    expect(await scene.states(row!, other!)).toEqual(Array(2).fill('decision.awaiting'));
  });

  it('does not end earlier than it had been extended to', async () => {
    const scene = await shown();
    const [row] = scene.cases();
    const { id } = await scene.notice(row!);
    await scene.round.act('list', id, 'EXTENDED', scene.who('secretary'), { to: '2026-04-30', reason: '防汛' });
    expect(await correct(scene, row!)).toBe('ok');
    expect(await scene.notice(row!)).toMatchObject({ ends_on: '2026-04-30' });
  });

  it('is too late when its window has ended', async () => {
    const scene = await shown();
    const [row] = scene.cases();
    const { id } = await scene.notice(row!);
    await where.setClock('2026-03-12T16:00:00Z');
    const late = await scene.round.act('list', id, 'CORRECTED', scene.who('secretary'), { reason: '错' });
    expect(answer(late)).toBe('windowRuns');
  });
});

describe('a notice on paper', () => {
  const photograph = 'a'.repeat(64);
  const hang = async (paper: object) => {
    const scene = await begin(where, OFFICE);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    const { id } = await scene.round.stage('notice');
    const outcomes = await scene.office.notices.publish(id, scene.organiser, scene.who('secretary'), {
      paper: paper as Paper,
    });
    return { scene, said: answer(outcomes) };
  };

  it('is recorded with its dates and photograph; the window counts from the day of the record', async () => {
    const { scene, said } = await hang({ from: '2026-03-03', to: '2026-03-12', photograph });
    expect(said).toBe('ok');
    const [row] = scene.cases();
    expect(await scene.notice(row!)).toMatchObject({ opened_on: '2026-03-05', ends_on: '2026-03-12' });
    const [act] = await scene.rows<{ paper: object }>(
      `select data -> 'paper' as paper from history where id = $1 and act = 'PUBLISHED'`,
      [(await scene.notice(row!)).id],
    );
    expect(act!.paper).toEqual({ from: '2026-03-03', to: '2026-03-12', photograph });
  });

  it.each([
    ['is not up yet', { from: '2026-03-06', to: '2026-03-31', photograph }],
    ['comes down before the end', { from: '2026-03-03', to: '2026-03-11', photograph }],
    ['has no photograph', { from: '2026-03-03', to: '2026-03-12' }],
    ['says no day that exists', { from: '2026-02-30', to: '2026-03-12', photograph }],
    ['says nothing', {}],
  ])('is not published if it %s', async (_, paper) => {
    const { scene, said } = await hang(paper);
    expect(said).toBe('paperHolds');
    expect(await scene.states(scene.cases()[0]!)).toEqual(['notice.waiting']);
  });
});

describe('a row that is corrected', () => {
  it('starts its own window again, alone, and no other', async () => {
    const scene = await shown();
    const [row, other] = scene.cases();
    await scene.round.goTo('2026-03-09');
    expect(await scene.act('ROW_CORRECTED', row!, scene.who('secretary'), { reason: '' })).toBe('hasReason');
    expect(await scene.act('ROW_CORRECTED', row!, scene.who('approver'), { reason: '错字' })).toBe('role');
    expect(await scene.act('ROW_CORRECTED', row!, scene.who('secretary'), { reason: '错字' })).toBe('ok');
    expect(await scene.publish('notice')).toBe('ok');
    expect(await scene.notice(row!)).toMatchObject({ alone: true, opened_on: '2026-03-09', ends_on: '2026-03-16' });
    expect(await scene.notice(other!)).toMatchObject({ alone: false, opened_on: '2026-03-05', ends_on: '2026-03-12' });
    await scene.round.goTo('2026-03-16');
    expect(await scene.states(row!, other!)).toEqual(['notice.open', 'decision.awaiting']);
    await scene.round.goTo('2026-03-17');
    expect(await scene.states(row!)).toEqual(['decision.awaiting']);
  });

  it('cannot be put back on the list that is running, whose window is shorter', async () => {
    const scene = await shown();
    const [row] = scene.cases();
    const { id: running } = await scene.notice(row!);
    await scene.round.goTo('2026-03-09');
    await scene.act('ROW_CORRECTED', row!, scene.who('secretary'), { reason: '错字' });
    for (const who of [scene.who('secretary'), scene.who('head', scene.unit(0))])
      expect(await scene.act('NOTICE_PUBLISHED', row!, who, { list: running })).not.toBe('ok');
  });
});
