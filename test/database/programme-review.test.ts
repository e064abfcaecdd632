import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, ids, personOf, persons, small, type Scene } from './programme-scene.js';

const reviewed = (review: string, seal = true) =>
  small(`${persons('perUnit: { max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: ${String(seal)} }
  - { id: review, stage: review, closes: { workingDays: 3 }${review} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Two nominees of each of two units are to be read from 5 March on. */
async function inReview(text: string): Promise<Scene> {
  const scene = await begin(where, text, { seed: 1 });
  const nominees = [scene.more(0), scene.more(0), scene.more(1), scene.more(1)];
  scene.round.invented.nominees.splice(0, Infinity, ...nominees);
  await (text.includes('seal: true') ? scene.send() : scene.list());
  await scene.round.goTo('2026-03-05');
  return scene;
}
const score = (scene: Scene, nominee: { id: string }, who = scene.reviewer(), value: unknown = 80) =>
  scene.act('SCORED', nominee, who, { score: value });
const forward = (scene: Scene, nominee: { id: string }, who = scene.who('approver')) =>
  scene.act('FORWARDED', nominee, who);

describe('a score', () => {
  it('is given by as many reviewers as the stage asks for, each once; before that nothing goes on', async () => {
    const scene = await inReview(reviewed(', reviewers: 2'));
    const [row] = scene.cases();
    const third = await scene.hire(scene.organiser, ['reviewer', scene.organiser]);
    expect(await forward(scene, row!)).toBe('scoresIn');
    expect(await score(scene, row!)).toBe('ok');
    expect(await score(scene, row!)).toBe('notYetScored');
    expect(await forward(scene, row!)).toBe('scoresIn');
    expect(await score(scene, row!, scene.reviewer(1))).toBe('ok');
    expect(await score(scene, row!, third)).toBe('scorerWanted');
    expect(await forward(scene, row!)).toBe('ok');
  });

  it('is a number from 0 to 100', async () => {
    const scene = await inReview(reviewed(''));
    const [row, other, best] = scene.cases();
    for (const value of [-1, 100.5, null, true, '80'])
      expect(await score(scene, row!, scene.reviewer(), value)).toBe('scoreInRange');
    expect(await scene.act('SCORED', row!, scene.reviewer())).toBe('scoreInRange');
    expect([await score(scene, other!, undefined, 0), await score(scene, best!, undefined, 100)]).toEqual(['ok', 'ok']);
  });

  it('is given by reviewers of the office that acts, when the stage has opened', async () => {
    const text = reviewed(', by: county').concat('rehearsal: { offices: { county: 2 } }\n');
    const scene = await begin(where, text);
    await scene.send();
    const county = (at: number) => scene.round.invented.offices.get('county')![at]!;
    const [row] = scene.of(0);
    expect(await score(scene, row!, scene.reviewer(0, county(0)))).toBe('stageBegun');
    await scene.round.goTo('2026-03-05');
    for (const who of [scene.reviewer(0, county(1)), scene.reviewer(), scene.who('approver', county(0))])
      expect(await score(scene, row!, who)).toBe('role');
    expect(await score(scene, row!, scene.reviewer(0, county(0)))).toBe('ok');
    expect(await forward(scene, row!, scene.who('approver', county(1)))).toBe('role');
    expect(await forward(scene, row!, scene.who('approver', county(0)))).toBe('ok');
  });
});

describe('nobody has two hands in one case', () => {
  it.each(['by home', 'by a role there'])('nor one at all if it is of their own unit, %s', async (how) => {
    const scene = await inReview(reviewed(''));
    const office = scene.organiser;
    const home = how === 'by home' ? scene.unit(0) : office;
    const mine = how === 'by home' ? [] : [['clerk', scene.unit(0)] as ['clerk', string]];
    const reviewer = await scene.hire(home, ['reviewer', office], ['approver', office], ...mine);
    const [own, , other] = scene.cases();
    expect(await score(scene, own!, reviewer)).toBe('notOwnUnit');
    expect(await score(scene, other!, reviewer)).toBe('ok');
    await score(scene, own!);
    expect(await forward(scene, own!, reviewer)).toBe('notOwnUnit');
    expect(await scene.act('REFUSED', own!, reviewer, { reason: '材料不实' })).toBe('notOwnUnit');
  });

  it.each([true, false])(
    'who sent it neither scores nor approves it, even in another post (sealed: %s)',
    async (seal) => {
      const scene = await begin(where, reviewed('', seal));
      const [row] = scene.of(0);
      const mover = await scene.hire(scene.unit(0), ['clerk', scene.unit(0)], ['head', scene.unit(0)]);
      await scene.round.enter([row!]);
      await scene.act('SUBMITTED', row!, mover);
      if (seal) expect(await scene.seal(0, 'person', mover)).toBe('ok');
      await scene.rows('delete from roles where account_id = $1', [mover.person]);
      await scene.rows('update accounts set unit_id = $2 where id = $1', [mover.person, scene.organiser]);
      await scene.give(mover.person, 'reviewer', scene.organiser);
      await scene.give(mover.person, 'approver', scene.organiser);
      await scene.round.goTo('2026-03-05');
      expect(await score(scene, row!, mover)).toBe('neverSent');
      await score(scene, row!);
      expect(await forward(scene, row!, mover)).toBe('neverSent');
    },
  );

  it('who scored it does not approve it, and who approved it does not score it later', async () => {
    const text = reviewed('').replace(
      '  - { id: decision',
      '  - { id: second, stage: review, closes: { workingDays: 3 } }\n  - { id: decision',
    );
    const scene = await inReview(text);
    const person = personOf(scene.reviewer());
    await scene.give(person, 'approver', scene.organiser);
    const approver = scene.who('approver');
    await scene.give(personOf(approver), 'reviewer', scene.organiser);
    for (const each of scene.cases()) await score(scene, each);
    expect(await forward(scene, scene.cases()[0]!, { person })).toBe('neverScored');
    expect(await scene.act('REFUSED', scene.cases()[0]!, { person }, { reason: '材料不实' })).toBe('neverScored');
    for (const each of scene.cases()) expect(await forward(scene, each, approver)).toBe('ok');
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    expect(await score(scene, scene.cases()[0]!, approver)).toBe('neverApproved');
  });
});

describe('without keep', () => {
  it('cases go on one by one or in bulk, if their mean meets pass', async () => {
    const scene = await inReview(reviewed(', reviewers: 2, pass: 70'));
    const [low, edge, high] = scene.cases();
    for (const [nominee, one, two] of [
      [low!, 60, 79.9],
      [edge!, 60, 80],
      [high!, 90, 90],
    ] as const) {
      await score(scene, nominee, scene.reviewer(0), one);
      await score(scene, nominee, scene.reviewer(1), two);
    }
    const bulk = await scene.office.nominations.all('FORWARDED', ids([low!, edge!, high!]), scene.who('approver'));
    expect(bulk.map((each) => answer(each))).toEqual(['passMet', 'ok', 'ok']);
    expect(await scene.states(low!, edge!)).toEqual(['review.reading', 'decision.awaiting']);
  });

  it('the approver refuses with a reason, and nobody else does', async () => {
    const scene = await inReview(reviewed(''));
    const [row] = scene.cases();
    expect(await scene.act('REFUSED', row!, scene.who('approver'))).toBe('hasReason');
    for (const who of [scene.reviewer(), scene.who('secretary')])
      expect(await scene.act('REFUSED', row!, who, { reason: '材料不实' })).toBe('role');
    expect(await scene.act('REFUSED', row!, scene.who('approver'), { reason: '材料不实' })).toBe('ok');
    expect(await scene.states(row!)).toEqual(['refused']);
  });
});

describe('opinion slips', () => {
  const slip = (scene: Scene, nominee: { id: string }, body: string, said: string) =>
    scene.act('SLIP_RECORDED', nominee, scene.who('secretary'), { body, answer: said });
  const reply = (scene: Scene, nominee: { id: string }, body: string, reason: string, who = scene.who('approver')) =>
    scene.act('SLIP_ANSWERED', nominee, who, { body, reason });

  it('of every body asked must be in before a case goes on', async () => {
    const scene = await inReview(reviewed(', opinions: [discipline, tax]'));
    const [row] = scene.cases();
    await score(scene, row!);
    expect(await slip(scene, row!, 'discipline', 'no objection')).toBe('ok');
    expect(await forward(scene, row!)).toBe('slipsIn');
    expect(await slip(scene, row!, 'discipline', 'no objection')).toBe('ok');
    expect(await forward(scene, row!)).toBe('slipsIn');
    expect(await slip(scene, row!, 'tax', 'not answered')).toBe('ok');
    expect(await forward(scene, row!)).toBe('ok');
  });

  it('hold body and answer only, recorded by the secretary', async () => {
    const scene = await inReview(reviewed(', opinions: [discipline]'));
    const [row] = scene.cases();
    expect(await slip(scene, row!, 'tax', 'no objection')).toBe('bodyAsked');
    expect(await slip(scene, row!, 'discipline', 'he drinks')).toBe('answerKnown');
    const said = { body: 'discipline', answer: 'no objection' };
    expect(await scene.act('SLIP_RECORDED', row!, scene.who('approver'), said)).toBe('role');
  });

  it('that object must be answered by the approver before the case goes on', async () => {
    const scene = await inReview(reviewed(', opinions: [discipline]'));
    const [row] = scene.cases();
    await score(scene, row!);
    await slip(scene, row!, 'discipline', 'objection');
    expect(await forward(scene, row!)).toBe('slipsIn');
    expect(await reply(scene, row!, 'discipline', ' ')).toBe('hasReason');
    expect(await reply(scene, row!, 'discipline', '已整改', scene.who('secretary'))).toBe('role');
    expect(await reply(scene, row!, 'discipline', '已整改')).toBe('ok');
    expect(await forward(scene, row!)).toBe('ok');
  });

  it('that never came cannot be answered instead', async () => {
    const scene = await inReview(reviewed(', opinions: [discipline]'));
    const [row] = scene.cases();
    await score(scene, row!);
    expect(await reply(scene, row!, 'discipline', '无意见')).not.toBe('ok');
    expect(await forward(scene, row!)).toBe('slipsIn');
  });

  it('of a body that is asked about another category only do not count', async () => {
    const text = small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: review, stage: review, closes: { workingDays: 3 }, opinions: { person: [discipline], team: [tax] } }
  - { id: decision, stage: commendation }
`);
    const scene = await begin(where, text);
    await scene.list();
    await scene.round.goTo('2026-03-05');
    const [row] = scene.cases('person');
    await score(scene, row!);
    expect(await slip(scene, row!, 'tax', 'no objection')).toBe('bodyAsked');
    expect(await forward(scene, row!)).toBe('slipsIn');
  });
});
