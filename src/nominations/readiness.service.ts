/** What a draft still lacks before it can be listed and sealed, by the names that the door refuses with. */
import type { Pool } from 'pg';
import { faultsOf, gapsOf, type FormFault } from '../../workflows/form.js';
import { possibleActs } from '../casework/possible.js';
import type { RoundBook } from '../casework/round-book.js';
import { quotasOf, type QuotaMeter, type Quotas } from './quota.queries.js';
import { sameNominee, type SameNominee } from './same-nominee.queries.js';

export interface Readiness {
  id: string;
  state: string;
  version: number;
  /** Nothing stands in the way of listing it, or, once listed, of sealing it. */
  ready: boolean;
  /** The act that comes next in the recommendation, and its rules that do not hold; null: it has gone on. */
  next: 'SUBMITTED' | 'SEALED' | null;
  unmet: string[];
  /** The places of the form, and what to do there. */
  form: FormFault[];
  consent: { required: boolean; state: 'not asked' | 'asked' | 'agreed' | 'declined'; ends_at: string | null };
  quota: QuotaMeter | null;
  total: Quotas['total'];
  duplicates: SameNominee[];
  /** Corrections that the nominee wishes and nobody has decided. */
  corrections: number;
}

const NEXT = { draft: 'SUBMITTED', listed: 'SEALED' } as const;

/** Whose act it is: clerks and the office read the same. And that the list is sealed, which is what `next` does. */
const ASKED_LATER = new Set(['role', 'listSealed']);

/** Undefined: there is no such case. Who may read it is asked before. */
export async function readiness(
  { pool, book }: { pool: Pool; book: RoundBook },
  person: string,
  id: string,
): Promise<Readiness | undefined> {
  const { rows } = await pool.query({
    name: 'readiness_of_case',
    text: `select n.round_id as round, n.category, n.unit_id, n.state, n.version, n.list_id, n.nominee, n.options, n.form, n.consent,
        (select max(l.ends_at) from consent_links l where l.nomination_id = n.id and l.used_at is null
          and l.ends_at > now_here()) as asked_until,
        (select count(*)::int from text_corrections c where c.nomination_id = n.id and c.state = 'open') as corrections
      from nominations n where n.id = $1`,
    values: [id],
  });
  const [row] = rows;
  if (!row) return undefined;
  const { round, category, state } = row;
  await book.of(pool, [round]);
  const { compiled, units } = book.get(round);
  const { programme } = compiled;
  const setting = units.get(row.unit_id)?.setting ?? undefined;
  const [stage, child] = (state as string).split('.') as [string, string | undefined];
  const settings = programme.stages.find((each) => each.id === stage);
  const next = settings?.stage === 'recommendation' && child !== undefined ? NEXT[child as keyof typeof NEXT] : null;
  const quotas = await quotasOf(pool, book, round, row.unit_id);
  const quota = quotas.categories.find(({ list }) => list === row.list_id) ?? null;
  const acts = next === null ? [] : await possibleActs(pool, book, { id, round, category, state }, person);
  const ofCase = acts.find(({ act }) => act === next)?.unmet.filter((rule) => !ASKED_LATER.has(rule)) ?? [];
  const unmet = [...new Set([...ofCase, ...(next === 'SEALED' ? (quota?.unmet ?? []) : [])])];
  return {
    id,
    state,
    version: row.version,
    ready: next !== null && unmet.length === 0,
    next,
    unmet,
    form: [...faultsOf(programme, category, row, setting), ...gapsOf(programme, category, row, setting)],
    consent: {
      required: settings?.stage === 'recommendation' && settings.consent,
      state: row.consent ? 'agreed' : state === 'declined' ? 'declined' : row.asked_until ? 'asked' : 'not asked',
      ends_at: row.asked_until?.toISOString() ?? null,
    },
    quota,
    total: quotas.total,
    duplicates: await sameNominee(pool, book, person, { id, round, category }),
    corrections: row.corrections,
  };
}
