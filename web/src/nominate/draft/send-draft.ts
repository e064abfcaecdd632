/** Sends what was typed, and tells apart what a save can come to. */
import { api, type Problem } from '../../api/client.ts';
import type { asCorrection } from '../form/fields.ts';
import type { Saved, Standing } from './draft-store.ts';

/** A line that hangs is as good as none. */
const PATIENCE = 20_000;

export async function sendDraft(id: string, version: number, change: ReturnType<typeof asCorrection>): Promise<Saved> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), PATIENCE);
  try {
    const { data, error, response } = await api.PATCH('/api/v1/nominations/{id}', {
      params: { path: { id }, header: { 'if-match': `"${version}"` } },
      body: change as never,
      signal: given.signal,
    });
    if (data) return { how: 'saved', version: data.seq, at: data.at };
    const problem = error as unknown as Problem;
    if (response.status === 412 && problem?.code === 'changed')
      return { how: 'changed', current: problem.current as Standing };
    if (response.status >= 500 || response.status === 429 || response.status === 408) return { how: 'no line' };
    return { how: 'refused', error };
  } catch {
    return { how: 'no line' };
  } finally {
    clearTimeout(timer);
  }
}
