import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { begin, persons, personOf, small, type Scene } from './programme-scene.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(30_000);

const TEXT = small(`${persons('perUnit: { min: 2, max: 2 }, seats: 2')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: ballot, stage: committee, closes: { workingDays: 3 } }
  - { id: decision, stage: commendation }
`);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

/** Four candidates before a committee of nine; a new round for each test. */
let scene: Scene;
let ballot: string;
let secretary: string;
let chair: string;
beforeEach(async () => {
  scene = await begin(served.where, TEXT);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  ballot = await scene.round.list('ballot', 'person', scene.organiser);
  secretary = await served.token(personOf(scene.who('secretary')));
  chair = await served.token(personOf(scene.who('chair')));
});

/** Figures that stand nowhere else, so that they are found wherever they leak. */
const COUNT = [6, 5, 2, 1];
const counted = (given: readonly number[] = COUNT, more: object = {}) => ({
  present: 9,
  valid: 8,
  votes: Object.fromEntries(given.map((each, at) => [scene.cases()[at]!.id, each])),
  ...more,
});
const enter = (token: string, body: object = counted()): Promise<Answer> =>
  served.ask(`/api/v1/ballots/${ballot}/counts`, { method: 'POST', token, body });
const look = async (token: string) => (await served.ask(`/api/v1/ballots/${ballot}/counts`, { token })).body;
const counts = async (): Promise<{ votes: object }[]> => {
  const [list] = await scene.rows<{ result: { counts: { votes: object }[] } | null }>(
    'select result from lists where id = $1',
    [ballot],
  );
  return list!.result?.counts ?? [];
};
const record = () =>
  scene.rows<{ state: string; account_id: string }>(
    'select state, account_id from hand_counts where ballot_id = $1 order by id',
    [ballot],
  );
const people = async (many: number): Promise<string[]> =>
  Promise.all(
    Array.from({ length: many }, async () =>
      served.token((await scene.hire(scene.organiser, ['secretary', scene.organiser])).person),
    ),
  );

describe('a count by hand', () => {
  it('is done when two people have entered the same, and history names both', async () => {
    expect(await enter(secretary)).toMatchObject({ status: 202, body: { number: 1 } });
    expect(await counts()).toEqual([]);
    const done = await enter(chair, counted(COUNT, { recused: { [scene.cases()[0]!.id]: 0 } }));
    expect(done).toMatchObject({ status: 200, body: { acts: [{ id: ballot, to: 'counted' }] } });
    expect(await counts()).toMatchObject([counted()]);
    const [line] = await scene.rows<{ who: string; data: object }>(
      `select who, data from history where id = $1 and act = 'COUNTED'`,
      [ballot],
    );
    const both = [personOf(scene.who('secretary')), personOf(scene.who('chair'))];
    expect(line).toMatchObject({ who: `person:${both[1]}`, data: { countedBy: both } });
    expect(await record()).toEqual(both.map((account_id) => ({ state: 'agreed', account_id })));
  });

  it('is told while it waits to nobody but who entered it', async () => {
    expect(await look(chair)).toEqual({ number: 1, waiting: false, mine: null });
    await enter(secretary);
    expect(await look(secretary)).toMatchObject({ number: 1, waiting: true, mine: counted() });
    expect(await look(chair)).toEqual({ number: 1, waiting: true, mine: null });
    const [colleague] = await people(1);
    expect(await look(colleague!)).toEqual({ number: 1, waiting: true, mine: null });
    for (const who of [scene.who('approver'), scene.who('head', scene.unit(0))])
      isProblem(
        await served.ask(`/api/v1/ballots/${ballot}/counts`, { token: await served.token(personOf(who)) }),
        404,
        'unknown',
      );
  });

  it('never takes one person for two: what they enter again replaces what they had', async () => {
    await enter(secretary);
    expect(await enter(secretary)).toMatchObject({ status: 202 });
    expect(await enter(secretary, counted([6, 5, 2, 0]))).toMatchObject({ status: 202 });
    expect(await counts()).toEqual([]);
    expect((await record()).map(({ state }) => state)).toEqual(['replaced', 'replaced', 'waiting']);
    expect(await enter(chair, counted([6, 5, 2, 0]))).toMatchObject({ status: 200 });
    expect(await counts()).toMatchObject([counted([6, 5, 2, 0])]);
  });

  it('that differs is named figure by figure without its numbers, stays on record, and is entered anew by both', async () => {
    const [a, b] = scene.cases();
    await enter(secretary, counted(COUNT, { recused: { [b!.id]: 1 } }));
    const differ = await enter(chair, counted([4, 5, 2, 1], { present: 8 }));
    isProblem(differ, 409, 'counts-differ');
    expect(differ.body.differs).toEqual([
      { figure: 'present' },
      { figure: 'votes', case: a!.id, name: a!.nominee.name },
      { figure: 'recused', case: b!.id, name: b!.nominee.name },
    ]);
    expect(await counts()).toEqual([]);
    expect(await record()).toMatchObject([{ state: 'differed' }, { state: 'differed' }]);
    // The first of the two does not stand any longer: nobody can find it out by guessing on.
    expect(await enter(chair)).toMatchObject({ status: 202 });
    expect(await enter(secretary)).toMatchObject({ status: 200 });
    expect(await counts()).toMatchObject([counted()]);
  });

  it('that cannot be is refused at once, and not kept', async () => {
    const refused = await enter(secretary, counted([9, 9, 9, 9]));
    isProblem(refused, 409, 'rules-unmet');
    expect(refused.body.unmet).toEqual(['votesPossible']);
    expect((await enter(secretary, counted(COUNT, { present: 3, valid: 3 }))).body.unmet).toContain('quorate');
    expect(await record()).toEqual([]);
  });

  it('is entered by nobody else: colleagues are told the role they lack, strangers nothing', async () => {
    await enter(secretary);
    const approver = await enter(await served.token(personOf(scene.who('approver'))));
    isProblem(approver, 409, 'rules-unmet');
    expect(approver.body.unmet).toEqual(['role']);
    isProblem(await enter(await served.token(served.staff(0).head)), 404, 'unknown');
    expect(await record()).toHaveLength(1);
  });

  it('cannot be sent past the second person as an act of its own', async () => {
    isProblem(
      await served.post(secretary, { subject: 'list', id: ballot, type: 'COUNTED', data: { of: 'all', ...counted() } }),
      400,
      'bad-request',
    );
    expect(await counts()).toEqual([]);
  });

  it('of somebody who has left the office since is no second one', async () => {
    const leaver = await scene.hire(scene.organiser, ['secretary', scene.organiser]);
    await enter(await served.token(leaver.person));
    await scene.rows('delete from roles where account_id = $1', [leaver.person]);
    expect(await enter(chair)).toMatchObject({ status: 202 });
    expect(await counts()).toEqual([]);
    expect(await enter(secretary)).toMatchObject({ status: 200 });
  });

  it('of the tied again is entered by two as well', async () => {
    await enter(secretary, counted([6, 5, 5, 0]));
    expect(await enter(chair, counted([6, 5, 5, 0]))).toMatchObject({ status: 200 });
    const [, b, c] = scene.cases();
    const again = { of: 'tied', present: 9, valid: 9, votes: { [b!.id]: 6, [c!.id]: 3 } };
    expect(await enter(chair, again)).toMatchObject({ status: 202, body: { number: 2 } });
    expect(await counts()).toHaveLength(1);
    expect(await enter(secretary, again)).toMatchObject({ status: 200, body: { acts: [{ to: 'counted' }] } });
    expect(await counts()).toHaveLength(2);
  });

  it('is done by exactly one of ten who enter the second at the same moment', async () => {
    const others = await people(10);
    await enter(secretary);
    const answers = await Promise.all(others.map((token) => enter(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(await counts()).toHaveLength(1);
    expect((await record()).filter(({ state }) => state === 'agreed')).toHaveLength(2);
  });

  it('of two people who enter it first at the same moment is done once', async () => {
    const answers = await Promise.all([secretary, chair].map((token) => enter(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 202]);
    expect(await counts()).toHaveLength(1);
  });
});
