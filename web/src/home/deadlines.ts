import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { dayAfter, todayThere } from './month.ts';

export type DueRow = paths['/api/v1/deadlines']['get']['responses'][200]['content']['application/json']['rows'][number];

/** What is late stays to be seen for so many days; what comes is looked for so far ahead. */
const BACK = 60;
const AHEAD = 180;

/** Last days of one's rounds between two days. */
export function useDeadlines(from: string, to: string) {
  return queries.useQuery('get', '/api/v1/deadlines', { params: { query: { from, to } } }, { staleTime: 30_000 });
}

/** What has still to be done, the earliest first. */
export function useNext(): DueRow[] | undefined {
  const today = todayThere();
  const { data } = useDeadlines(dayAfter(today, -BACK), dayAfter(today, AHEAD));
  return data?.rows.filter(({ over }) => !over);
}

/** What is marked as the end of a stage; everything else is about cases and lists of one's own. */
export const isStageEnd = ({ kind }: DueRow): boolean => kind === 'stage';

/** Where it is dealt with; the end of a stage, or of a notice, is looked at in its round. */
export const placeOfDue = ({ subject, id, round }: DueRow): string =>
  subject === 'nomination' ? `/desk/cases/${id}` : `/desk/rounds/${round.id}`;
