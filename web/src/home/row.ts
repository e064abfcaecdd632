/** What a row of an inbox says: whose turn it is, where it is done. Pure. */
import type { paths } from '../api/schema.d.ts';
import type { Session } from '../session/use-session.ts';

export type InboxRow = paths['/api/v1/inbox']['get']['responses'][200]['content']['application/json']['rows'][number];
export type DoneRow =
  paths['/api/v1/inbox/done']['get']['responses'][200]['content']['application/json']['rows'][number];
export type WaitsFor = InboxRow['waits_for'][number];

export const FILTERS = ['all', 'overdue', 'today', 'others'] as const;
export type Filter = (typeof FILTERS)[number];
export const TABS = ['todo', 'done', 'started'] as const;
export type Tab = (typeof TABS)[number];

/** One of one's own roles, at the body that it waits for. */
export const isMine = ({ role, body }: WaitsFor, { roles }: Session): boolean =>
  roles.some((mine) => mine.role === role && (body === null || body.id === mine.unit));

export const waitsForMe = (row: InboxRow, session: Session): boolean =>
  row.waits_for.some((each) => isMine(each, session));

export const waitsForOthers = (row: InboxRow, session: Session): boolean =>
  row.waits_for.some((each) => !isMine(each, session));

export function fits(row: InboxRow, filter: Filter, session: Session): boolean {
  if (filter === 'overdue') return row.deadline?.late ?? false;
  if (filter === 'today') return row.deadline?.left === 0 && !row.deadline.late;
  if (filter === 'others') return waitsForOthers(row, session);
  return true;
}

/** What can be done there, as a key of the catalogue. */
export type Deed =
  | 'fill'
  | 'correct'
  | 'seal'
  | 'publish'
  | 'handle'
  | 'review'
  | 'choose'
  | 'vote'
  | 'decide'
  | 'visit'
  | 'look'
  | 'go';

export interface Place {
  to: string;
  deed: Deed;
}

const LISTS: Record<string, Place> = {
  allotment: { to: '/desk/nominate/lists/', deed: 'seal' },
  choice: { to: '/desk/choices/', deed: 'choose' },
  ballot: { to: '/desk/ballots/', deed: 'vote' },
  decision: { to: '/desk/decisions/', deed: 'decide' },
};

const AT_UNIT = ['clerk', 'head'];
const AT_REVIEW = ['reviewer', 'approver'];

const DEEDS: Record<string, Deed> = {
  listed: 'seal',
  waiting: 'publish',
  'again-waiting': 'publish',
  contested: 'handle',
  'again-contested': 'handle',
  visiting: 'visit',
  rectifying: 'visit',
};

/** Where it is done, or only looked at where it is not one's turn. */
export function placeOf(row: InboxRow, session: Session): Place {
  const { subject, kind, id, round, state } = row;
  const mine = waitsForMe(row, session);
  const seen = (place: Place): Place => ({ to: place.to, deed: mine ? place.deed : 'look' });
  if (subject === 'list') {
    const list = LISTS[kind ?? ''];
    return seen(
      list
        ? { to: `${list.to}${id}?round=${round.id}`, deed: list.deed }
        : { to: `/desk/rounds/${round.id}`, deed: 'publish' },
    );
  }
  const child = state.split('.')[1] ?? '';
  const as = row.waits_for.filter((each) => isMine(each, session)).map(({ role }) => role);
  const turnOf = (roles: readonly string[]) => as.some((role) => roles.includes(role));
  if ((child === 'draft' || child === 'returned') && turnOf(AT_UNIT))
    return { to: `/desk/nominate/cases/${id}`, deed: child === 'draft' ? 'fill' : 'correct' };
  if (child === 'reading' && turnOf(AT_REVIEW)) return { to: `/desk/review/${id}`, deed: 'review' };
  return seen({ to: `/desk/cases/${id}`, deed: DEEDS[child] ?? 'go' });
}

/** Nobody has to act: it has ended, time alone brings it on, or its stage has not begun. */
export function restOf({ state, waits_for }: InboxRow): 'ended' | 'notice' | 'time' | undefined {
  if (waits_for.length > 0) return undefined;
  if (!state.includes('.') && state !== 'open') return 'ended';
  return state.endsWith('.open') ? 'notice' : 'time';
}
