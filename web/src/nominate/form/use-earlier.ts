import { queries } from '../../api/client.ts';
import type { Text } from './fields.ts';
import { nomineeName } from './fields.ts';

/** What the unit said of the nominee of this name in an earlier round of the programme. */
export function useEarlier(of: { round: string; category: string; unit: string; name: string }): Text | undefined {
  const name = of.name.trim();
  const { data } = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}/earlier',
    { params: { path: { id: of.round }, query: { category: of.category, unit: of.unit, q: name } } },
    { enabled: name !== '', staleTime: 300_000, retry: false },
  );
  const found = data?.rows.find((row) => nomineeName(row.nominee).trim() === name);
  return found;
}
