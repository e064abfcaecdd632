import { describe, expect, it } from '@jest/globals';
import { checkProgramme } from '../../workflows/check.js';
import { edges, machineFaults, reachable, type Edge } from '../../workflows/explore.js';
import { ROLES, type Role } from '../../workflows/people.js';
import { ENDS, WELL_ENDED } from '../../workflows/programme.js';
import { take } from '../../workflows/take.js';
import { permissions, type Workflow } from '../../workflows/workflow.js';
import { caseMachines, commonMachines, facts, programmeFrom, shipped } from './machines.js';

const all = [...caseMachines, ...commonMachines];
/** Ways by which a case can leave from anywhere; they make no stage passable. */
const LEAVING = ['WITHDRAWN', 'DECLINED', 'CANCELLED', 'MISSED'];

/** Every key that occurs anywhere in a machine's own description. */
function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    found.add(key);
    if (key !== 'params') keysIn(inner, found);
  }
  return found;
}

const statesOf = (flow: Workflow, kind: string): string[] =>
  [...flow.states.keys()].filter((state) => state.split('.')[1] === kind);

describe.each(all)('the machine of %s', (_, flow) => {
  it('waits for nothing by itself: no timer, no invoked or spawned actor, no side effect on the way', () => {
    const keys = keysIn(flow.machine.config);
    for (const key of ['after', 'invoke', 'spawn', 'always', 'entry', 'exit', 'onDone', 'delay', 'activities'])
      expect([...keys]).not.toContain(key);
    for (const { way } of edges(flow)) for (const deed of way.actions ?? []) expect(deed.type).not.toMatch(/^xstate\./);
  });

  it('has no way that is open to nobody, and none that leads nowhere', () => {
    for (const { way, to } of edges(flow)) {
      expect(way.guard.params.by.length).toBeGreaterThan(0);
      expect(flow.states.has(to)).toBe(true);
    }
  });

  it('can reach an end from every state it can reach', () => {
    const ways = edges(flow).filter(({ act }) => !LEAVING.includes(act));
    const ending = new Set(flow.ends);
    const grow = () => ways.filter(({ from, to }: Edge) => ending.has(to) && !ending.has(from));
    for (let more = grow(); more.length > 0; more = grow()) for (const { from } of more) ending.add(from);
    expect([...reachable(flow)].filter((state) => !ending.has(state))).toEqual([]);
  });

  it('refuses whoever has none of the roles that its table names, and only for that reason if all else holds', () => {
    for (const { state, act, by } of permissions(flow)) {
      const others = ROLES.filter((role) => !by.includes(role));
      const answer = take(flow, state, facts(others) as never, { type: act, data: {} });
      expect({ state, act, ok: answer.ok }).toEqual({ state, act, ok: false });
      if (!answer.ok) expect(answer.unmet[0]).toBe('role');
    }
  });

  it('lets supervisors, administrators and single members decide nothing', () => {
    const never: readonly Role[] = ['supervisor', 'administrator', 'member'];
    expect(permissions(flow).filter(({ by }) => by.some((role) => never.includes(role)))).toEqual([]);
  });
});

describe.each(caseMachines)('a case of %s', (_, flow) => {
  it('ends as one of the ends that the format names, and can end well', () => {
    for (const end of flow.ends) expect(ENDS).toContain(end);
    expect(WELL_ENDED.some((end) => flow.ends.has(end))).toBe(true);
  });

  it('can be withdrawn by its unit, declined by the nominee and cancelled with its round, until it has ended', () => {
    for (const state of reachable(flow)) {
      if (flow.ends.has(state)) continue;
      const ends = (act: string, role: Role) => take(flow, state, facts([role]), { type: act, data: {} });
      expect(ends('WITHDRAWN', 'clerk')).toMatchObject({ ok: true, to: 'withdrawn' });
      expect(ends('DECLINED', 'nominee')).toMatchObject({ ok: true, to: 'declined' });
      expect(ends('CANCELLED', 'clock')).toMatchObject({ ok: true, to: 'cancelled' });
      expect(ends('CANCELLED', 'secretary')).toMatchObject({ ok: false, unmet: ['role'] });
    }
  });

  it('is never passed on because time went by: what waits for a person, the clock does not move', () => {
    const decided = ['reading', 'returned', 'candidate', 'packing', 'released', 'sent', 'received', 'awaiting'];
    for (const state of decided.flatMap((kind) => statesOf(flow, kind))) {
      const byClock = [...flow.states.get(state)!]
        .filter(([, ways]) => ways.some(({ guard }) => guard.params.by.includes('clock')))
        .map(([act]) => act);
      expect({ state, byClock }).toEqual({ state, byClock: ['CANCELLED'] });
    }
  });

  it('is moved by the clock only where a window ended, a recommendation closed, a reserve is counted', () => {
    const byClock = edges(flow).filter(({ way }) => way.guard.params.by.includes('clock'));
    const acts = new Set(byClock.map(({ act }) => act));
    for (const act of acts)
      expect(['CANCELLED', 'MOVED_UP', 'NOTICE_EXPIRED', 'RECOMMENDATION_CLOSED', 'RESERVE_RELEASED']).toContain(act);
    for (const { act, way } of byClock)
      if (act === 'NOTICE_EXPIRED') expect(way.guard.params.rules).toContain('windowEnded');
  });

  it('is judged alone only by somebody who has no other hand in it', () => {
    const apart: Record<string, string[]> = {
      SCORED: ['notOwnUnit', 'notRecused', 'assigned', 'declared', 'neverSent', 'neverApproved', 'notYetScored'],
      FORWARDED: ['notOwnUnit', 'notRecused', 'neverSent', 'neverScored'],
      REFUSED: ['notOwnUnit', 'notRecused', 'neverSent', 'neverScored'],
      RELEASED: ['notOwnUnit', 'notRecused', 'neverSent', 'neverScored'],
      RETURNED: ['notRecused'],
      KEPT: ['notRecused'],
      OBJECTION_UPHELD: ['notOwnUnit', 'notRecused', 'neverSent', 'neverScored', 'neverApproved'],
    };
    const judged = edges(flow).filter(({ act, way }) => act in apart && !way.guard.params.by.includes('clock'));
    for (const { from, act, way } of judged) {
      const lacks = apart[act]!.filter((rule) => !way.guard.params.rules.includes(rule));
      expect({ from, act, lacks }).toEqual({ from, act, lacks: [] });
    }
  });
});

describe.each(shipped)('%s, which ships', (_, text) => {
  it('is sound, and so are its machines', () => {
    expect(checkProgramme(text).faults).toEqual([]);
    expect(machineFaults(programmeFrom(text))).toEqual([]);
  });

  it('asks nothing about ethnicity, religion or political status, and could not', () => {
    const fields = [
      '{ name: nation, label: { zh-CN: 民族 }, kind: text, maxChars: 10 }',
      '{ name: faith, label: { zh-CN: 宗教信仰 }, kind: yesno }',
      '{ name: party, label: { zh-CN: 政治面貌 }, kind: text, maxChars: 10 }',
      '{ name: sort, label: { zh-CN: 类别 }, kind: choice, options: [ { code: a, title: { zh-CN: 汉族 } }, { code: b, title: { zh-CN: 少数民族 } } ] }',
    ];
    expect(text).toContain('\nform:');
    for (const field of fields) {
      const asking = text.replace(/\nform:.*\n/, (line) => `${line}  - ${field}\n`);
      expect(checkProgramme(asking).faults.map(({ path }) => path.split('.')[0])).toContainEqual(
        expect.stringContaining('form['),
      );
    }
  });
});
