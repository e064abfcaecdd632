import { queries } from '../../api/client.ts';
import type { paths } from '../../api/schema.d.ts';

export type Readiness =
  paths['/api/v1/nominations/{id}/readiness']['get']['responses'][200]['content']['application/json'];
export type Quota = NonNullable<Readiness['quota']>;
export type CaseFound = paths['/api/v1/nominations/{id}']['get']['responses'][200]['content']['application/json'];
export type Act = CaseFound['acts'][number];

/** What a draft still lacks before it is listed and sealed. */
export const useReadiness = (id: string) =>
  queries.useQuery('get', '/api/v1/nominations/{id}/readiness', { params: { path: { id } } });
