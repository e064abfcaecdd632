import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkProgramme } from '../../workflows/check.js';
import { hire, type Company } from '../../src/rehearsal/company.js';
import { invent, type Invented, type InventedNominee } from '../../src/rehearsal/invented.js';
import { at, startOfDay } from '../../workflows/calendar.js';
import { programmeText } from '../office.js';
import { Client } from './client.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

const TEXT = programmeText('four-tens');
const CATEGORIES = ['individual', 'school', 'lane', 'venue'];
interface Stage {
  id: string;
  code: string;
  state: string;
}
interface List {
  id: string;
  stage: string;
  kind: string;
  category: string | null;
  unit_id: string;
}

/** Four tens with seven units, run from outside: eleven kinds of people, each with a token of their own, and the clock. */
describe('a whole round over HTTP', () => {
  let served: Served;
  let invented: Invented;
  let company: Company;
  let round: string;
  const people = new Map<string, Client>();

  beforeAll(async () => {
    served = await Served.open();
    const { programme } = checkProgramme(TEXT);
    invented = invent(programme!, 7, 7);
    company = await hire(served.where.pool, programme!, invented);
  });
  afterAll(() => served.close());

  const as = async (person: string): Promise<Client> => {
    const known = people.get(person) ?? (await Client.of(served, person));
    people.set(person, known);
    return known;
  };
  const office = () => company.get(invented.organiser)!;
  const goTo = async (day: string, time = '10:00') => {
    const { calendar } = served.where.office.book.get(round);
    await served.where.setClock(time === '00:00' ? startOfDay(calendar, day) : at(calendar, day, time));
    await served.where.office.sweep();
  };
  const stage = async (code: string): Promise<Stage> => {
    const view = await (await as(office().secretary)).get<{ stages: Stage[] }>(`/rounds/${round}`);
    return view.stages.find((each) => each.code === code)!;
  };
  const lists = async (code: string): Promise<List[]> =>
    (await as(office().secretary)).all<List>(`/rounds/${round}/lists?stage=${code}`);
  const standing = async (category: string): Promise<Record<string, number>> => {
    const cases = await (
      await as(office().secretary)
    ).all<{ id: string; state: string }>(`/nominations?round=${round}&category=${category}`);
    return Object.fromEntries([...Map.groupBy(cases, ({ state }) => state)].map(([state, of]) => [state, of.length]));
  };
  const ofUnit = (unit: string): InventedNominee[] => invented.nominees.filter((each) => each.unit.id === unit);
  const ids = new Map<string, string>();

  it('is planned from its programme and opened by the secretary', async () => {
    const secretary = await as(office().secretary);
    const programme = await secretary.post<{ code: string; version: number }>('/programmes', { source: TEXT });
    const units = invented.units.map(({ id, offices }) => ({ unit: id, offices }));
    const body = { code: 'four-tens-2026', programme, organiser: invented.organiser, opensOn: '2026-03-02', units };
    round = (await secretary.post<{ id: string }>('/rounds', body)).id;
    await secretary.post(`/rounds/${round}/open`);
    await goTo('2026-03-02');
    expect((await stage('recommendation')).state).toBe('open');
  });

  it('units draft, ask their nominees, and seal in the order of their head', async () => {
    const nobody = Client.nobody(served);
    for (const { id: unit } of invented.units) {
      const clerk = await as(company.get(unit)!.clerk);
      for (const { id, category, nominee, options, form } of ofUnit(unit)) {
        const draft = { round, category: category.code, unit, nominee, options, form };
        const made = await clerk.post<{ id: string }>('/nominations', draft);
        ids.set(id, made.id);
        const { token } = await clerk.post<{ token: string }>(`/nominations/${made.id}/consent-links`);
        expect((await nobody.get<{ nominee: object }>(`/consents/${token}`)).nominee).toEqual(nominee);
        await nobody.post(`/consents/${token}`, { agrees: true });
        await clerk.act('nomination', made.id, 'SUBMITTED');
      }
      const head = await as(company.get(unit)!.head);
      for (const { id: list, category } of await head.all<List>(`/rounds/${round}/lists?stage=recommendation`)) {
        const order = ofUnit(unit).flatMap((each) => (each.category.code === category ? [ids.get(each.id)!] : []));
        await head.post(`/lists/${list}/seal`, { order: order.toReversed() });
      }
    }
    const sent = await standing('individual');
    expect(sent).toEqual({
      'unit-notice.waiting': invented.nominees.filter((each) => each.category.code === 'individual').length,
    });
  });

  it('units show what they sent; one nominee is objected to and removed', async () => {
    await goTo('2026-03-24');
    for (const { id: unit } of invented.units)
      await (
        await as(company.get(unit)!.head)
      ).post(`/stages/${(await stage('unit-notice')).id}/notices`, { body: unit });
    const handler = await as(office().handlers[0]!);
    const contested = ids.get(invented.nominees.find((each) => each.category.code === 'lane')!.id)!;
    const objection = await handler.post<{ id: string }>(`/nominations/${contested}/objections`, {
      objector: { name: '张三', contact: '13800000000' },
      facts: '事实不符',
    });
    await goTo('2026-04-01');
    await handler.post(`/objections/${objection.id}/decision`, { outcome: 'UPHELD', reason: '经核查属实' });
    await goTo('2026-04-02');
    expect((await stage('office-review')).state).toBe('open');
    expect(await standing('lane')).toMatchObject({ removed: 1 });
  });

  it('reviewers score, the secretary records the slips, the approver closes the choices', async () => {
    const secretary = await as(office().secretary);
    const approver = await as(office().approver);
    const cases = await secretary.all<{ id: string; state: string }>(`/nominations?round=${round}`);
    const reading = cases.filter(({ state }) => state === 'office-review.reading');
    for (const [n, { id }] of reading.entries()) {
      for (const reviewer of office().reviewers)
        await (await as(reviewer)).act('nomination', id, 'SCORED', { score: 60 + (n % 40) });
      await secretary.act('nomination', id, 'SLIP_RECORDED', { body: 'discipline', answer: 'no objection' });
    }
    for (const { id } of await lists('office-review')) {
      const proposed = await approver.get<{ kept: string[]; tied: string[] }>(`/choices/${id}/proposal`);
      expect(proposed.tied).toEqual([]);
      await approver.post(`/choices/${id}/close`);
    }
    await approver.act('stage', (await stage('office-review')).id, 'CLOSED');
    await goTo('2026-04-20');
    expect((await stage('leading-group')).state).toBe('open');
  });

  it('the committee elects by a count that secretary and chair both enter and the chair closes', async () => {
    const secretary = await as(office().secretary);
    for (const { id, category } of await lists('leading-group')) {
      const candidates = await secretary.all<{ id: string }>(
        `/nominations?round=${round}&category=${category}&state=leading-group.candidate`,
      );
      const proposed = candidates.map(({ id }, n) => [id, n < 10 ? 15 : 0]);
      const count = { of: 'all', present: 15, valid: 15, votes: Object.fromEntries(proposed) };
      await secretary.post(`/ballots/${id}/counts`, count);
      const chair = await as(office().chair);
      expect(await chair.post(`/ballots/${id}/counts`, count)).toMatchObject({ acts: [{ to: 'counted' }] });
      await chair.post(`/ballots/${id}/close`);
    }
    await secretary.act('stage', (await stage('leading-group')).id, 'CLOSED');
    await goTo('2026-04-22');
    await secretary.post(`/stages/${(await stage('city-notice')).id}/notices`, { body: invented.organiser });
    await goTo('2026-05-06');
    expect(await standing('school')).toMatchObject({ 'commendation.awaiting': 10 });
  });

  it('the decision is drafted and signed, and the list is there for everybody who took part', async () => {
    const [decision] = await lists('commendation');
    await (await as(office().secretary)).post(`/decisions/${decision!.id}/draft`);
    await (await as(office().approver)).post(`/decisions/${decision!.id}/sign`);
    const clerk = await as(company.get(invented.units[0]!.id)!.clerk);
    const { rows } = await clerk.get<{ rows: { category: string; number: string }[] }>(`/rounds/${round}/final-list`);
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 40 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`),
    );
    for (const category of CATEGORIES) expect(rows.filter((row) => row.category === category)).toHaveLength(10);
  });

  it('a case tells its reader its history and what may be done with it now', async () => {
    const clerk = await as(company.get(invented.units[0]!.id)!.clerk);
    const page = await clerk.get<{ state: string; history: object[]; acts: object[] }>(
      `/nominations/${ids.get(invented.nominees[0]!.id)!}`,
    );
    expect(page.history.length).toBeGreaterThan(5);
    expect(page.acts).toEqual([]);
  });
});
