import { queries } from '../api/client.ts';

export function useCase(id: string) {
  return queries.useQuery('get', '/api/v1/nominations/{id}', { params: { path: { id } } });
}
