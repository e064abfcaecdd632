import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, openOffice, programmeText, TestRound, type TestOffice } from '../office.js';

describe('a unit and its list', () => {
  let where: TestOffice;
  let round: TestRound;
  beforeAll(async () => {
    where = await openOffice();
    round = await TestRound.open(where, programmeText('four-tens'));
    await round.enter();
  });
  afterAll(() => where.close());

  it('seals what is listed, as a whole, and then publishes it', async () => {
    const [first] = round.invented.units;
    const own = round.invented.nominees.filter(({ unit }) => unit === first);
    await round.all('CONSENTED', own, ({ id }) => ({ nominee: id }));
    await round.all('SUBMITTED', own, ({ unit }) => ({ person: round.staff(unit.id).clerk }));
    for (const category of round.programme.categories)
      accepted(
        await where.office.nominations.seal(await round.list('recommendation', category.code, first!.id), {
          person: round.staff(first!.id).head,
        }),
      );
    expect(await round.state(own[0]!.id)).toBe('unit-notice.waiting');
  });

  it('cannot list more than its quota', async () => {
    const unit = round.invented.units[1]!;
    const list = round.nominees('school').filter((each) => each.unit === unit);
    const extra = list.map((each) => ({ ...each, id: crypto.randomUUID() }));
    await round.enter(extra);
    const clerk = { person: round.staff(unit.id).clerk };
    await round.all('SUBMITTED', list, () => clerk);
    const outcomes = await where.office.nominations.all(
      'SUBMITTED',
      extra.map(({ id }) => id),
      clerk,
    );
    const most = 3 - list.length;
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(Math.max(0, most));
    expect(outcomes.at(-1)).toMatchObject({ ok: false, why: 'unmet', unmet: ['quotaLeft'], act: 'SUBMITTED' });
  });
});
