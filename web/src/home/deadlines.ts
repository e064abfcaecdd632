import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';

export type DueRow = paths['/api/v1/deadlines']['get']['responses'][200]['content']['application/json']['rows'][number];

/** One's own last days, the earliest first. */
export const useDeadlines = () => queries.useQuery('get', '/api/v1/deadlines', {});

/** What is marked as the end of a stage; everything else is about a case or a list of one's own. */
export const isStageEnd = ({ kind }: DueRow): boolean => kind === 'stage';

const PLACES: Record<string, string> = {
  nomination: '/desk/cases/',
  round: '/desk/rounds/',
  objection: '/desk/objections?open=',
};

/** Where it is dealt with; the end of a stage is looked at in its round. */
export const placeOfDue = ({ subject, id, round }: DueRow): string =>
  subject in PLACES ? `${PLACES[subject]}${id}` : `/desk/rounds/${round.id}`;
