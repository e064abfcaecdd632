/** What stands beside a case and is told to some only: scores, opinion slips. */
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useHas } from '../session/use-session.ts';
import type { CaseView } from '../parts/case-view.ts';

export type ScoresView =
  paths['/api/v1/nominations/{id}/scores']['get']['responses'][200]['content']['application/json'];
export type SlipRow =
  paths['/api/v1/nominations/{id}/slips']['get']['responses'][200]['content']['application/json']['rows'][number];

export interface Beside {
  scores: ScoresView | undefined;
  slips: SlipRow[];
}

export function useBeside({ id, state_names }: CaseView): Beside {
  const has = useHas();
  const enabled = state_names.mine === 'staff' && has('reviewer', 'approver', 'secretary', 'supervisor');
  const params = { params: { path: { id } } };
  const scores = queries.useQuery('get', '/api/v1/nominations/{id}/scores', params, { enabled });
  const slips = queries.useQuery('get', '/api/v1/nominations/{id}/slips', params, { enabled });
  const any = scores.data?.stages.some(({ needed, given }) => needed > 0 || given > 0);
  return { scores: any ? scores.data : undefined, slips: slips.data?.rows ?? [] };
}
