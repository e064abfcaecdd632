/** Who is signed in, in which roles. */
import { useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import type { components, paths } from '../api/schema.d.ts';

export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];
export type Schemas = components['schemas'];

export const SESSION = ['get', '/api/v1/session', {}] as const;

const LASTS = { staleTime: 60_000, retry: false } as const;

export function useSession() {
  return queries.useQuery('get', '/api/v1/session', {}, LASTS);
}

/** Asks who is signed in while the parts of the page are still on their way. */
export const beginSession = (): void =>
  void queryClient.prefetchQuery(queries.queryOptions('get', '/api/v1/session', {}, LASTS));

export function useHas(): (...roles: string[]) => boolean {
  const { data } = useSession();
  return (...roles) => data?.roles.some(({ role }) => roles.includes(role)) ?? false;
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/api/v1/session');
    client.clear();
    location.assign('/sign-in');
  };
}
