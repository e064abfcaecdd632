import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFacts } from '../../workflows/facts.js';
import { ROLES, type Role } from '../../workflows/people.js';
import { take } from '../../workflows/take.js';
import { caseMachines, EVERY_STAGE, facts, machineOf } from './machines.js';

const flow = machineOf(EVERY_STAGE);
const asked = (state: string, type: string, known: CaseFacts, data = {}) => take(flow, state, known, { type, data });

describe('an act that may be done', () => {
  it('answers where the case then stands, and what it entails', () => {
    const step = asked('unit-notice.open', 'NOTICE_EXPIRED', facts(['clock'], { window: 'ended' }));
    expect(step).toMatchObject({ ok: true, to: 'reading.reading', deeds: [{ type: 'takeDown' }] });
  });

  it('goes the first way whose rules hold, of several', () => {
    const contested = facts(['clock'], { window: 'ended', openObjections: 1 });
    expect(asked('unit-notice.open', 'NOTICE_EXPIRED', contested)).toMatchObject({ to: 'unit-notice.contested' });
  });

  it('may leave the case where it is', () => {
    expect(asked('unit-notice.open', 'CONSENTED', facts(['nominee']))).toMatchObject({
      ok: true,
      to: 'unit-notice.open',
      deeds: [{ type: 'consent' }],
    });
    const scored = asked('shortlist.reading', 'SCORED', facts(['reviewer']), { score: 80 });
    expect(scored).toMatchObject({ ok: true, to: 'shortlist.reading', deeds: [{ type: 'score' }] });
  });

  it('may be done by whoever has one of the roles, whatever other roles they have', () => {
    const step = asked('recommendation.draft', 'SUBMITTED', facts(['reviewer', 'head']));
    expect(step).toMatchObject({ ok: true, to: 'recommendation.listed' });
  });
});

describe('an act that may not be done', () => {
  it('is refused with the state, the act and the names of all rules that are unmet, in order', () => {
    const known = facts(['clerk'], { stage: 'closed', list: 'sealed', quotaLeft: 0, totalLeft: 0 });
    expect(asked('recommendation.draft', 'SUBMITTED', known)).toEqual({
      ok: false,
      why: 'unmet',
      state: 'recommendation.draft',
      act: 'SUBMITTED',
      unmet: ['stageOpen', 'listOpen', 'quotaLeft', 'totalLeft'],
    });
  });

  it('names the role first where nobody in this role may', () => {
    const known = facts(['clerk'], { stage: 'waiting' });
    expect(asked('reading.reading', 'FORWARDED', known)).toMatchObject({
      unmet: ['role', 'stageBegun', 'scoresIn', 'passMet'],
    });
  });

  it('names what the nearest of several ways still lacks', () => {
    const known = facts(['clock'], { window: 'open', openObjections: 0 });
    expect(asked('unit-notice.open', 'NOTICE_EXPIRED', known)).toMatchObject({ unmet: ['windowEnded'] });
  });

  it('is told that it does not exist where the case stands', () => {
    expect(asked('recommendation.draft', 'ELECTED', facts(ROLES))).toEqual({
      ok: false,
      why: 'notPossibleHere',
      state: 'recommendation.draft',
      act: 'ELECTED',
      unmet: [],
    });
  });

  it('is told that the case has ended, whatever it is', () => {
    for (const end of flow.ends)
      for (const type of ['WITHDRAWN', 'CANCELLED', 'COMMENDED', 'NEVER_HEARD_OF'])
        expect(asked(end, type, facts(ROLES))).toEqual({ ok: false, why: 'ended', state: end, act: type, unmet: [] });
  });
});

describe('a state that the machine has not got', () => {
  it('throws: the row is damaged', () => {
    for (const state of ['', 'shortlist', 'shortlist.nowhere', 'nowhere', 'shortlist.reading.deeper'])
      expect(() => asked(state, 'SCORED', facts(ROLES))).toThrow(`every-stage.person has no state ${state}`);
  });

  it('throws: the state was kept by another programme', () => {
    const other = machineOf(EVERY_STAGE.replace('id: shortlist', 'id: first-cut'));
    expect(() => take(other, 'shortlist.reading', facts(ROLES), { type: 'SCORED', data: { score: 1 } })).toThrow(
      'no state shortlist.reading',
    );
    expect(other.states.has('first-cut.reading')).toBe(true);
  });
});

describe('take is pure', () => {
  const states = caseMachines.flatMap(([, machine]) => [...machine.states.keys()].map((state) => ({ machine, state })));
  const known = fc.record({
    roles: fc.subarray([...ROLES]).map((roles): ReadonlySet<Role> => new Set(roles)),
    stage: fc.constantFrom('waiting' as const, 'open' as const, 'closed' as const),
    consent: fc.boolean(),
    openObjections: fc.nat(2),
    window: fc.constantFrom('none' as const, 'open' as const, 'ended' as const),
    list: fc.constantFrom(null, 'open', 'sealed', 'made'),
    onList: fc.constantFrom(null, 'kept' as const, 'reserve' as const, 'out' as const),
    scores: fc.nat(3),
    placeFree: fc.boolean(),
    nextInReserve: fc.boolean(),
    correction: fc.constantFrom('none', 'holds', 'faulty'),
    publicChanged: fc.boolean(),
  });

  it('gives the same answer twice, and changes neither facts nor act', () => {
    fc.assert(
      fc.property(fc.nat(), known, fc.nat(30), (which, some, pick) => {
        const { machine, state } = states[which % states.length]!;
        const acts = [...machine.states.get(state)!.keys(), 'NEVER_HEARD_OF'];
        const act = Object.freeze({ type: acts[pick % acts.length]!, data: Object.freeze({ reason: 'because' }) });
        const given = Object.freeze({ ...facts([]), ...some });
        const copy = structuredClone(given);
        const first = take(machine, state, given, act);
        expect(take(machine, state, given, act)).toEqual(first);
        expect(given).toEqual(copy);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('keeps nothing from one case for the next: facts are read afresh', () => {
    const yes = facts(['head'], { list: 'sealed' });
    const no = facts(['head'], { list: 'open' });
    expect(asked('recommendation.listed', 'SEALED', yes).ok).toBe(true);
    expect(asked('recommendation.listed', 'SEALED', no)).toMatchObject({ ok: false, unmet: ['listSealed'] });
    expect(asked('recommendation.listed', 'SEALED', yes).ok).toBe(true);
  });
});
