import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { begin, personOf, persons, small, type Scene } from './programme-scene.js';

/** Written past the door, as a fault in our own code would: the machines are not asked. */
let where: TestOffice;
let scene: Scene;
let id: string;
let sent: string;
let stage: string;

beforeAll(async () => {
  where = await openOffice();
  scene = await begin(
    where,
    small(`${persons('perUnit: { max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 3 }, reviewers: 2 }
  - { id: decision, stage: commendation }
`),
  );
  await scene.send();
  await scene.round.goTo('2026-03-05');
  id = scene.cases()[0]!.id;
  const { rows } = await where.pool.query(
    `select n.sent_by, s.id as stage from nominations n join round_stages s on s.round_id = n.round_id and s.code = 'review' where n.id = $1`,
    [id],
  );
  [sent, stage] = [rows[0].sent_by, rows[0].stage];
});
afterAll(() => where.close());

const scored = (person: string) =>
  where.pool.query(
    'insert into scores (nomination_id, stage_id, reviewer, score, at) values ($1, $2, $3, 80, now_here())',
    [id, stage, person],
  );
const approved = (person: string) =>
  where.pool.query('update nominations set approved_by = $2 where id = $1', [id, person]);
const refusedBy = (constraint: string) => expect.objectContaining({ code: '23514', constraint });

describe('the database itself', () => {
  it('knows who sent the case', () => expect(sent).toMatch(/^[0-9a-f-]{36}$/));

  it('takes no approval of whoever sent the case', async () => {
    await expect(approved(sent)).rejects.toEqual(refusedBy('ck_nominations_hands'));
  });

  it('takes no score of whoever sent or approved the case', async () => {
    await expect(scored(sent)).rejects.toEqual(refusedBy('tr_scores_hands'));
    const approver = personOf(scene.who('approver'));
    await approved(approver);
    await expect(scored(approver)).rejects.toEqual(refusedBy('tr_scores_hands'));
    await where.pool.query('update nominations set approved_by = null where id = $1', [id]);
  });

  it('takes no approval of whoever scored the case, nor is it sent by them', async () => {
    const reviewer = personOf(scene.reviewer());
    await scene.act('SCORED', { id }, scene.reviewer(), { score: 80 });
    await expect(approved(reviewer)).rejects.toEqual(refusedBy('tr_nominations_hands'));
    const sentAgain = where.pool.query('update nominations set sent_by = $2 where id = $1', [id, reviewer]);
    await expect(sentAgain).rejects.toEqual(refusedBy('tr_nominations_hands'));
  });

  it.each(['at home in', 'in a role at'])('takes neither of somebody %s the nominee’s unit', async (how) => {
    const unit = scene.cases()[0]!.unit.id;
    const own = how === 'at home in' ? await scene.hire(unit) : await scene.hire(scene.organiser, ['clerk', unit]);
    await scene.give(own.person, 'reviewer', scene.organiser);
    await scene.give(own.person, 'approver', scene.organiser);
    await expect(scored(own.person)).rejects.toEqual(refusedBy('tr_scores_hands'));
    await expect(approved(own.person)).rejects.toEqual(refusedBy('tr_nominations_hands'));
  });

  it('lets three people of other units send, score and approve it', async () => {
    const { rowCount } = await approved(personOf(scene.who('approver')));
    expect(rowCount).toBe(1);
    const { rows } = await where.pool.query('select count(*)::int as scores from scores where nomination_id = $1', [
      id,
    ]);
    expect(rows[0].scores).toBe(1);
  });
});
