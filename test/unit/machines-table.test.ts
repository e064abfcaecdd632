import { describe, expect, it } from '@jest/globals';
import { permissions, type Workflow } from '../../workflows/workflow.js';
import { commonMachines, EVERY_STAGE, machineOf } from './machines.js';

/** Possible from everywhere until the end, or tested where they are an exception (test/unit/machines.test.ts). */
const EVERYWHERE = ['CONSENTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'MISSED'];

/** `act: who, who` by state, for all states in which something can be done. */
function table(flow: Workflow, without: readonly string[] = []): Record<string, string[]> {
  const rows: Record<string, string[]> = {};
  for (const { state, act, by } of permissions(flow))
    if (!without.includes(act)) (rows[state] ??= []).push(`${act}: ${[...by].sort().join(', ')}`);
  return rows;
}

/** Who may do what on a notice, on the first and on any later one. */
const onNotice = (waiting: string, open: string, contested: string) => ({
  [waiting]: ['NOTICE_PUBLISHED: head, secretary'],
  [open]: [
    'OBJECTION_FILED: handler, secretary',
    'ROW_CORRECTED: head, secretary',
    'OBJECTION_DISMISSED: handler',
    'OBJECTION_CORRECTED: handler',
    'OBJECTION_UPHELD: handler',
    'NOTICE_EXPIRED: clock',
  ],
  [contested]: ['OBJECTION_DISMISSED: handler', 'OBJECTION_CORRECTED: handler', 'OBJECTION_UPHELD: handler'],
});
const again = (stage: string) => onNotice(`${stage}.again-waiting`, `${stage}.again-open`, `${stage}.again-contested`);
const returning = ['RETURNED: approver', 'REFUSED: approver'];

const CASE: Record<string, string[]> = {
  'recommendation.draft': ['EDITED: clerk, head, secretary', 'SUBMITTED: clerk, head', 'RECOMMENDATION_CLOSED: clock'],
  'recommendation.listed': ['TAKEN_BACK: clerk, head', 'SEALED: head', 'RECOMMENDATION_CLOSED: clock'],
  ...onNotice('unit-notice.waiting', 'unit-notice.open', 'unit-notice.contested'),
  'reading.reading': [
    'SCORED: reviewer',
    'SLIP_RECORDED: secretary',
    'SLIP_ANSWERED: approver',
    ...returning,
    'FORWARDED: approver',
  ],
  'reading.returned': ['RESEALED: head'],
  ...again('reading'),
  'shortlist.reading': ['SCORED: reviewer', ...returning, 'KEPT: approver', 'RESERVED: approver', 'NOT_KEPT: approver'],
  'shortlist.returned': ['RESEALED: head'],
  'shortlist.reserve': ['MOVED_UP: clock', 'RESERVE_RELEASED: clock'],
  ...again('shortlist'),
  'ballot.candidate': ['ELECTED: chair', 'RESERVED: chair', 'NOT_ELECTED: chair'],
  'ballot.reserve': ['MOVED_UP: clock', 'RESERVE_RELEASED: clock'],
  ...onNotice('city-notice.waiting', 'city-notice.open', 'city-notice.contested'),
  'referral.packing': ['RELEASED: approver'],
  'referral.released': ['SENT_UP: secretary'],
  'referral.sent': ['RECEIVED: secretary'],
  'referral.received': ['GRANTED: secretary', 'REFUSED_ABOVE: secretary', 'RETURNED_ABOVE: secretary'],
  'referral.returned': ['RESEALED: head'],
  'decision.awaiting': ['COMMENDED: approver'],
};

const byPerson = {
  waiting: ['OPENED: clock'],
  open: ['CLOSED: approver, chair, secretary', 'DATE_MOVED: secretary'],
};
const COMMON: Record<string, Record<string, string[]>> = {
  allotment: { open: ['SEALED: head'] },
  notice: {
    drawn: ['PUBLISHED: head, secretary'],
    open: ['EXPIRED: clock', 'CORRECTED: head, secretary', 'EXTENDED: secretary'],
  },
  choice: { open: ['CHOSEN: approver'] },
  ballot: { open: ['COUNTED: chair, secretary'], counted: ['COUNTED: chair, secretary', 'CLOSED: chair'] },
  decision: { open: ['DRAFTED: secretary'], drafted: ['DRAFTED: secretary', 'SIGNED: approver'] },
  'stage, recommendation': { waiting: ['OPENED: clock'], open: ['CLOSED: clock', 'DATE_MOVED: secretary'] },
  'stage, notice': { waiting: ['OPENED: clock'], open: ['CLOSED: clock'] },
  'stage, decided': byPerson,
  round: {
    planned: ['OPENED: secretary'],
    open: ['CLOSED: clock, secretary', 'CANCEL_ASKED: secretary'],
    cancelling: ['CANCELLED: approver, secretary', 'CANCEL_DROPPED: approver, secretary'],
  },
  objection: {
    filing: ['FILED: handler, secretary'],
    open: ['DISMISSED: handler', 'UPHELD: handler', 'CORRECTED: handler'],
  },
};

describe('who may do what, where', () => {
  it('with a case', () => {
    const sorted = (rows: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(rows).map(([state, acts]) => [state, [...acts].sort()]));
    expect(sorted(table(machineOf(EVERY_STAGE), EVERYWHERE))).toEqual(sorted(CASE));
  });

  it('from everywhere', () => {
    const everywhere = new Set(
      permissions(machineOf(EVERY_STAGE))
        .filter(({ act }) => EVERYWHERE.includes(act))
        .map(({ act, by }) => `${act}: ${[...by].sort().join(', ')}`),
    );
    expect(everywhere).toEqual(
      new Set([
        'CONSENTED: nominee',
        'DECLINED: nominee',
        'WITHDRAWN: clerk, head',
        'CANCELLED: clock',
        'MISSED: secretary',
      ]),
    );
  });

  it.each(commonMachines)('with a %s', (name, flow) => {
    expect(table(flow)).toEqual(COMMON[name]);
  });
});
