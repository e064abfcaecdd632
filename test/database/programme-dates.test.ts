import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, persons, small, type Scene } from './programme-scene.js';

/** 2 March 2026 is a Monday; Monday 6 April is a holiday. */
const READ = small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 3 } }
  - { id: ballot, stage: committee, closes: { workingDays: 3 } }
  - { id: decision, stage: commendation }
reminders: { before: [1], after: [1, 3], escalateTo: supervisor }
`);
const NOTICE = small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** A round whose lists are sealed and whose review has opened on 10 March. */
async function inReview(): Promise<Scene> {
  const scene = await begin(where, READ);
  await scene.send();
  await scene.round.goTo('2026-03-10');
  return scene;
}

describe('a stage opens', () => {
  it('on the opening day of the round, if it is the first', async () => {
    const scene = await begin(where, READ);
    expect(await scene.stage('recommendation')).toBe('open 2026-03-02 2026-03-09');
    expect(await scene.stage('review')).toBe('waiting');
  });

  it('on the next working day, where the round opens on a day off', async () => {
    const scene = await begin(where, READ, { from: '2026-03-07' });
    expect(await scene.stage('recommendation')).toBe('waiting');
    await scene.round.goTo('2026-03-09', '00:00');
    expect(await scene.stage('recommendation')).toBe('open 2026-03-09 2026-03-16');
  });

  it('on the first working day after the stage above has closed, past weekends and holidays', async () => {
    const scene = await begin(where, READ, { from: '2026-03-27' });
    expect(await scene.stage('recommendation')).toBe('open 2026-03-27 2026-04-03');
    await scene.round.goTo('2026-04-06', '23:59');
    expect(await scene.stage('review')).toBe('waiting');
    await scene.round.goTo('2026-04-07', '00:00');
    expect(await scene.stage('review')).toBe('open 2026-04-07 2026-04-10');
  });

  it('when the nearest stage above has closed for each of its categories, and waits for no other', async () => {
    const scene = await begin(
      where,
      small(`categories:
  - { code: a, title: { zh-CN: 甲 }, nominee: person }
  - { code: b, title: { zh-CN: 乙 }, nominee: person }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: read-a, stage: review, for: [a], closes: { workingDays: 3 } }
  - { id: read-b, stage: review, for: [b], closes: { workingDays: 3 } }
  - { id: refer-a, stage: referral, for: [a], closes: { workingDays: 3 }, to: province }
  - { id: decision, stage: commendation }
`),
    );
    await scene.round.goTo('2026-03-05');
    expect([await scene.stage('read-a'), await scene.stage('read-b')]).toEqual(
      Array(2).fill('open 2026-03-05 2026-03-10'),
    );
    await scene.close('read-a');
    await scene.round.goTo('2026-03-06');
    expect(await scene.stage('refer-a')).toBe('open 2026-03-06 2026-03-11');
    await scene.close('refer-a');
    await scene.round.goTo('2026-03-09');
    expect(await scene.stage('decision')).toBe('waiting');
    await scene.close('read-b');
    await scene.round.goTo('2026-03-10');
    expect(await scene.stage('decision')).toBe('open 2026-03-10 2026-03-10');
  });

  it('and until then the cases that were done before wait for it', async () => {
    const scene = await inReview();
    const [first, second] = scene.cases();
    await scene.score([[first!, 80]]);
    expect(await scene.act('FORWARDED', first!, scene.who('approver'))).toBe('ok');
    expect(await scene.states(first!, second!)).toEqual(['ballot.candidate', 'review.reading']);
    expect(await scene.stage('ballot')).toBe('waiting');
    expect(await scene.count('ballot', [[first!, 9]])).toContain('stageBegun');
  });
});

describe('the clock closes a recommendation', () => {
  it('at 24:00 of its last day: what is not sealed was not sent', async () => {
    const scene = await begin(where, READ);
    const [sealed, , listed, draft] = scene.cases();
    await scene.list(scene.of(0));
    await scene.list([listed!]);
    await scene.round.enter([draft!]);
    await scene.round.goTo('2026-03-09', '23:59');
    expect(await scene.seal(0)).toBe('ok');
    expect(await scene.states(listed!, draft!)).toEqual(['recommendation.listed', 'recommendation.draft']);
    await scene.round.goTo('2026-03-10', '00:00');
    expect(await scene.stage('recommendation')).toBe('closed 2026-03-02 2026-03-09');
    expect(await scene.states(sealed!, listed!, draft!)).toEqual(['review.reading', 'notSent', 'notSent']);
  });

  it('on the second, even if nobody has looked at the clock yet', async () => {
    const scene = await begin(where, READ);
    const [listed, , draft, late] = scene.cases();
    await scene.list(scene.of(0));
    await scene.round.enter([draft!]);
    await where.setClock('2026-03-09T16:00:00Z');
    expect(await scene.seal(0)).toContain('stageOpen');
    expect(await scene.act('SUBMITTED', draft!, scene.who('clerk', scene.unit(1)))).toContain('stageOpen');
    await expect(scene.round.enter([late!])).rejects.toThrow('stageOpen');
    await scene.office.sweep();
    expect(await scene.states(listed!, draft!)).toEqual(['notSent', 'notSent']);
  });

  it('and nobody else does', async () => {
    const scene = await begin(where, READ);
    for (const role of ['secretary', 'approver', 'chair'] as const)
      expect(await scene.close('recommendation', scene.who(role))).toContain('role');
  });
});

describe('everything else is closed by a person', () => {
  it('and stays open past its date: time reminds and escalates, and does nothing else', async () => {
    const scene = await inReview();
    const supervisor = await scene.hire(scene.organiser, ['supervisor', scene.organiser]);
    await scene.moveDate('review', '2026-03-16');
    const mails = () =>
      scene.rows<{ kind: string; to: string }>(
        `select r.kind, r.account_id as to from reminders r join deadlines d on d.id = r.deadline_id
         where d.round_id = $1 and d.stage_id = $2 and r.state = 'sent' and r.kind <> 'before'`,
        [scene.round.id, stage.id],
      );
    const stage = await scene.round.stage('review');
    const before = await scene.states(...scene.cases());
    await scene.round.goTo('2026-03-16', '23:59');
    expect(await mails()).toEqual([]);
    await scene.round.goTo('2026-04-30');
    expect(await scene.stage('review')).toBe('open 2026-03-10 2026-03-16');
    expect(await scene.stage('ballot')).toBe('waiting');
    expect(await scene.states(...scene.cases())).toEqual(before);
    const sent = await mails();
    expect(new Set(sent.map(({ kind }) => kind))).toEqual(new Set(['after', 'escalation']));
    expect(sent.filter(({ to }) => to === supervisor.person).map(({ kind }) => kind)).toEqual([
      'escalation',
      'escalation',
    ]);
  });

  it.each([
    ['before its date', '2026-03-11', '2026-03-12'],
    ['after its date, on a Friday', '2026-03-20', '2026-03-23'],
  ])('%s, and the later dates follow the real closing', async (_, closed, opens) => {
    const scene = await inReview();
    await scene.round.goTo(closed);
    await scene.score(scene.cases().map((each) => [each, 80] as const));
    for (const each of scene.cases()) expect(await scene.act('FORWARDED', each, scene.who('approver'))).toBe('ok');
    expect(await scene.close('review')).toBe('ok');
    expect(await scene.stage('ballot')).toBe('waiting');
    await scene.round.goTo(opens, '00:00');
    expect(await scene.stage('ballot')).toMatch(`open ${opens}`);
  });

  it('not by the clock, a reviewer, or a unit', async () => {
    const scene = await inReview();
    await scene.round.goTo('2026-04-30');
    for (const who of ['clock' as const, scene.reviewer(), scene.who('head', scene.unit(0))])
      expect(await scene.close('review', who)).toContain('role');
  });
});

describe('a stage is in the hands of those who act in it', () => {
  it('the office of a level neither closes the stage of the organiser nor moves its date', async () => {
    const text = small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: counties, stage: review, by: county, closes: { workingDays: 1 } }
  - { id: city, stage: review, closes: { workingDays: 3 } }
  - { id: decision, stage: commendation }
rehearsal: { offices: { county: 1 } }
`);
    const scene = await begin(where, text);
    const county = scene.round.invented.offices.get('county')![0]!;
    await scene.round.goTo('2026-03-05');
    expect(await scene.close('counties', scene.who('approver', county))).toBe('ok');
    await scene.round.goTo('2026-03-06');
    for (const role of ['secretary', 'approver', 'chair'] as const)
      expect(await scene.close('city', scene.who(role, county))).toBe('role');
    expect(await scene.moveDate('city', '2026-03-20', '防汛', scene.who('secretary', county))).toBe('role');
    expect(await scene.close('city')).toBe('ok');
  });
});

describe('a date', () => {
  it('of a stage is the first such day from the opening of the round on, and is not moved to a working day', async () => {
    const scene = await begin(where, READ.replace('closes: { workingDays: 5 }', 'closes: { date: 03-15 }'));
    expect(await scene.stage('recommendation')).toBe('open 2026-03-02 2026-03-15');
    const next = await begin(where, READ.replace('closes: { workingDays: 5 }', 'closes: { date: 03-01 }'));
    expect(await next.stage('recommendation')).toBe('open 2026-03-02 2027-03-01');
  });

  it('is moved by the secretary, with a reason, and by nobody else', async () => {
    const scene = await begin(where, READ);
    expect(await scene.moveDate('recommendation', '2026-03-12', ' ')).toBe('hasReason');
    expect(await scene.moveDate('recommendation', '2026-03-12', '防汛', scene.who('approver'))).toBe('role');
    expect(await scene.moveDate('recommendation', '2026-03-12')).toBe('ok');
    await scene.round.goTo('2026-03-12', '23:59');
    expect(await scene.stage('recommendation')).toBe('open 2026-03-02 2026-03-12');
    await scene.round.goTo('2026-03-13', '00:00');
    expect(await scene.stage('recommendation')).toMatch('closed');
    expect(await scene.stage('review')).toBe('open 2026-03-13 2026-03-18');
  });

  it('is moved only to a day that exists', async () => {
    const scene = await begin(where, READ);
    const { id } = await scene.round.stage('recommendation');
    for (const to of ['2026-02-30', 'soon', undefined])
      expect(
        answer(
          await scene.round.act('stage', id, 'DATE_MOVED', scene.who('secretary'), { reason: '防汛', to } as never),
        ),
      ).not.toBe('ok');
    expect(await scene.stage('recommendation')).toBe('open 2026-03-02 2026-03-09');
  });
});

describe('the end of a notice', () => {
  const shown = async () => {
    const scene = await begin(where, NOTICE);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    expect(await scene.publish('notice')).toBe('ok');
    expect(await scene.stage('notice')).toBe('open 2026-03-05 2026-03-12');
    const { id } = await scene.notice(scene.cases()[0]!);
    const extend = async (to: string, reason = '防汛', who = scene.who('secretary')) =>
      answer(await scene.round.act('list', id, 'EXTENDED', who, { to, reason }));
    return { scene, extend };
  };

  it('is never moved to earlier, nor by moving the date of its stage', async () => {
    const { scene, extend } = await shown();
    expect(await extend('2026-03-11')).toBe('notEarlier');
    expect(await scene.moveDate('notice', '2026-03-11')).not.toBe('ok');
    expect(await scene.notice(scene.cases()[0]!)).toMatchObject({ ends_on: '2026-03-12' });
  });

  it('is moved to later by the secretary, with a reason, and then the list is shown until then', async () => {
    const { scene, extend } = await shown();
    expect(await extend('2026-03-17', '')).toBe('hasReason');
    expect(await extend('2026-03-17', '防汛', scene.who('approver'))).toBe('role');
    expect(await extend('2026-03-17')).toBe('ok');
    await scene.round.goTo('2026-03-17', '23:59');
    expect(await scene.states(scene.cases()[0]!)).toEqual(['notice.open']);
    await scene.round.goTo('2026-03-18', '00:00');
    expect(await scene.states(scene.cases()[0]!)).toEqual(['decision.awaiting']);
    expect(await scene.stage('decision')).toBe('open 2026-03-18 2026-03-18');
  });
});
