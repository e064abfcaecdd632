import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { previewNotice } from '../../src/notices/notice-preview.service.js';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, ONE_NOTICE, type Scene } from './programme-scene.js';

const OFFICE = ONE_NOTICE();

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Sent, and the notice of the office not yet published, on Thursday 5 March; the first row's summary says this. */
async function waiting(summary?: string): Promise<{ scene: Scene; stage: string }> {
  const scene = await begin(where, OFFICE);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  const { id: stage } = await scene.round.stage('notice');
  if (summary !== undefined)
    await where.pool.query(
      `update nominations set form = form || jsonb_build_object('summary', $2::text), nominee = nominee || jsonb_build_object('post', $2::text) where id = $1`,
      [scene.cases()[0]!.id, summary],
    );
  return { scene, stage };
}

const preview = async ({ scene, stage }: { scene: Scene; stage: string }) =>
  (await previewNotice(scene.office, stage, scene.organiser))!;

describe('a notice before it is published', () => {
  it('shows its window, and the calendar behind it', async () => {
    const { window, alone, withoutConsent, looked } = await preview(await waiting());
    expect(window).toMatchObject({
      rule: { workingDays: 5 },
      firstDayCounts: false,
      from: '2026-03-05',
      to: '2026-03-12',
      provisional: [],
    });
    expect(window.days.map(({ is }) => is)).toEqual([
      ...Array<string>(2).fill('working day'),
      'weekend',
      'weekend',
      ...Array<string>(4).fill('working day'),
    ]);
    expect({ alone, withoutConsent, looked }).toEqual({ alone: false, withoutConsent: 0, looked: null });
  });

  it('shows the columns that the public reads, and no other', async () => {
    const { scene, stage } = await waiting();
    const { rows } = await preview({ scene, stage });
    expect(rows).toHaveLength(scene.cases().length);
    for (const { fields } of rows)
      for (const { path } of fields) expect(path).toMatch(/^nominee\.(name|workUnit|post)$|^form\.summary$/);
  });

  it('ends on the day on which it does end, once it is published', async () => {
    const it = await waiting();
    const { window } = await preview(it);
    expect(await it.scene.publish('notice')).toBe('ok');
    expect(await it.scene.notice(it.scene.cases()[0]!)).toMatchObject({ opened_on: window.from, ends_on: window.to });
  });
});

describe('a text that the public must not read', () => {
  const publish = ({ scene, stage }: { scene: Scene; stage: string }, seen?: string) =>
    scene.office.notices.publish(stage, scene.organiser, scene.who('secretary'), { seen });

  it('is refused, with the place; nothing is published then', async () => {
    const it = await waiting('电话13800138000');
    const refused = { code: 'private-text', status: 409 };
    await expect(publish(it)).rejects.toMatchObject(refused);
    const { rows, looked } = await preview(it);
    const [found] = rows.flatMap((row) => row.found);
    expect(found).toMatchObject({
      id: it.scene.cases()[0]!.id,
      kind: 'phone',
      text: '13800138000',
      from: 2,
      never: true,
    });
    await expect(publish(it, looked!)).rejects.toMatchObject(refused);
    expect(await it.scene.states(...it.scene.cases())).toEqual(it.scene.cases().map(() => 'notice.waiting'));
  });

  it('is published when somebody has looked at what may be something else, and as it is now', async () => {
    const it = await waiting('解放路5号便民服务站站长');
    await expect(publish(it)).rejects.toMatchObject({ code: 'private-text' });
    const { looked } = await preview(it);
    await where.pool.query(`update nominations set nominee = nominee || '{"post":"解放路6号站长"}' where id = $1`, [
      it.scene.cases()[0]!.id,
    ]);
    await expect(publish(it, looked!)).rejects.toMatchObject({ code: 'private-text' });
    expect(answer(await publish(it, (await preview(it)).looked!))).toBe('ok');
  });

  it('is not put on a notice by a correction either', async () => {
    const { scene } = await waiting();
    expect(await scene.publish('notice')).toBe('ok');
    const row = scene.cases()[0]!;
    const correct = (post: string) =>
      scene.round.act('nomination', row.id, 'ROW_CORRECTED', scene.who('secretary'), {
        reason: '职务有误',
        correction: { nominee: { post } },
      });
    expect(await correct('站长，电话13800138000')).toMatchObject({
      ok: false,
      unmet: ['correctionHolds'],
      faults: [{ path: 'nominee.post', rule: 'privateText' }],
    });
    expect(answer(await correct('站长'))).toBe('ok');
  });
});
