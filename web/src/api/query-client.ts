import { QueryClient } from '@tanstack/react-query';
import type { Problem } from './client.ts';

/** What the server refuses is not asked again; a line that is gone is, three times. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => (error as unknown as Partial<Problem>).status === undefined && failures < 3,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
