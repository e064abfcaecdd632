/** One act, sent to where it goes; what was typed for it is kept until it is done. */
import { api, type Problem } from '../api/client.ts';
import { newKey } from '../api/key.ts';
import type { HistoryLine, PossibleAct, Receipt } from './case-view.ts';

export type Values = Record<string, string | number | undefined>;
export type Subject = 'nomination' | 'list' | 'stage' | 'round' | 'objection';

export interface Asked {
  subject: Subject;
  id: string;
  version: number;
  act: Pick<PossibleAct, 'act'>;
}

/** `scores.CODE` is the line CODE of `scores`; what was left empty is not said. */
export function dataOf(values: Values): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const scores: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue;
    if (name.startsWith('scores.')) scores[name.slice('scores.'.length)] = value;
    else data[name] = value;
  }
  return Object.keys(scores).length > 0 ? { ...data, scores } : data;
}

/** The same content is sent with the same key: a line that breaks in the middle does nothing twice. */
const keys = new Map<string, string>();
function keyFor(content: string): string {
  const key = keys.get(content) ?? newKey();
  keys.set(content, key);
  return key;
}

/** `more`: what goes with the act and is no field of its small form. */
export async function sendAct(
  { subject, id, version, act: { act } }: Asked,
  values: Values,
  more: Record<string, unknown> = {},
): Promise<Receipt> {
  const data = { ...dataOf(values), ...more };
  const content = JSON.stringify([subject, id, act, version, data]);
  const header = { 'idempotency-key': keyFor(content) };
  const { data: receipt, error } =
    act === 'SCORED'
      ? await api.POST('/api/v1/nominations/{id}/scores', { params: { path: { id }, header }, body: data })
      : await api.POST('/api/v1/acts', {
          params: { header },
          body: { subject, id, type: act, version, ...(Object.keys(data).length > 0 ? { data } : {}) },
        });
  if (receipt) {
    keys.delete(content);
    return receipt;
  }
  // Answered and refused: what is sent next is another attempt.
  if ((error as Partial<Problem> | undefined)?.status !== undefined) keys.delete(content);
  throw error;
}

export interface Meanwhile {
  version: number;
  lines: readonly HistoryLine[];
  /** The act as it stands now; undefined: it is not possible any more. */
  act: PossibleAct | undefined;
  state: Record<string, string>;
}

/** What others have done to a case since it was read. */
export async function meanwhile(id: string, since: number, act: string): Promise<Meanwhile | undefined> {
  const { data } = await api.GET('/api/v1/nominations/{id}', { params: { path: { id } } });
  if (!data) return undefined;
  const { version, history, acts, standing } = data;
  const now = acts.find((each) => each.act === act && each.may);
  return { version, lines: history.filter(({ seq }) => seq > since), act: now, state: standing.label };
}

const draftKey = ({ id, act: { act } }: Asked) => `accolade.act.${id}.${act}`;
export function typedBefore(asked: Asked): Values {
  try {
    return JSON.parse(sessionStorage.getItem(draftKey(asked)) ?? '{}') as Values;
  } catch {
    return {};
  }
}
export function keepTyped(asked: Asked, values: Values | undefined): void {
  try {
    if (values === undefined) sessionStorage.removeItem(draftKey(asked));
    else sessionStorage.setItem(draftKey(asked), JSON.stringify(values));
  } catch {
    // A browser that keeps nothing: the page still does.
  }
}
