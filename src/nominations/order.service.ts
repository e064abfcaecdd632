/** The order of recommendation (推荐顺序) while a list is open: several may arrange it; the head seals it as it then stands. */
import type { Pool } from 'pg';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { Problem } from '../common/problem.js';
import { inRound, mayRead } from '../people/scope.service.js';

export interface Order {
  /** 0: nobody has arranged it yet. */
  version: number;
  /** Drafts too: they keep their place when they are listed. */
  cases: { id: string; state: string; version: number; nominee: Record<string, unknown> }[];
}

/** Whoever is named in the kept order first, the others behind them as they were entered. */
export const BY_ORDER = `array_position((select o.cases from list_orders o where o.list_id = n.list_id), n.id) nulls last, n.position, n.id`;
const CASES = `n.list_id = $1 and split_part(n.state, '.', 2) in ('draft', 'listed')`;

/** The cases of a unit's list that are not sealed, in order. Throws a Problem of 404 to whoever may not read it. */
export async function orderOf(pool: Pool, person: string, list: string): Promise<Order> {
  if (!(await mayRead(pool, person, 'list', list))) throw nothingThere();
  const { rows } = await pool.query({
    name: 'order_of_list',
    text: `select (select version from list_orders where list_id = $1) as version,
        (select coalesce(json_agg(row_to_json(c)), '[]') from (
          select n.id, n.state, n.version, n.nominee from nominations n where ${CASES}
          order by ${BY_ORDER} limit 10000) c) as cases`,
    values: [list],
  });
  return { version: rows[0].version ?? 0, cases: rows[0].cases };
}

/**
 * Keeps an order; cases that it does not name stay behind those it names. Throws a Problem: 404 to whoever writes for no such
 * list, 409 with the rule that does not hold, 412 `changed` with the order as it now stands.
 */
export async function arrange(
  { pool, book }: { pool: Pool; book: RoundBook },
  person: string,
  list: string,
  { cases, version }: { cases: readonly string[]; version: number },
): Promise<Order> {
  const { rows } = await pool.query({
    name: 'list_to_arrange',
    text: `select l.round_id, l.state, s.code, s.state as stage,
        (select count(*)::int from nominations n where ${CASES} and n.id = any($3::uuid[])) as known
      from lists l join round_stages s on s.id = l.stage_id
      join roles h on h.account_id = $2 and h.unit_id = l.unit_id and h.role in ('clerk', 'head') and ${inRound('h', 'l.round_id')}
      where l.id = $1 and l.kind = 'allotment' limit 1`,
    values: [list, person, cases],
  });
  if (!rows[0]) throw nothingThere();
  const { round_id, state, code, stage, known } = rows[0];
  await book.of(pool, [round_id]);
  const settings = book.get(round_id).compiled.programme.stages.find(({ id }) => id === code)!;
  const unmet = [
    ...(settings.stage === 'recommendation' && settings.ranked ? [] : ['ranked']),
    ...(stage === 'open' ? [] : ['stageOpen']),
    ...(state === 'open' ? [] : ['listOpen']),
    ...(known === cases.length && new Set(cases).size === known ? [] : ['sameCases']),
  ];
  if (unmet.length > 0) throw new Problem(409, 'rules-unmet', 'The rules named in `unmet` do not hold.', { unmet });
  const { rowCount } = await pool.query({
    name: 'arrange_list',
    text: `insert into list_orders as o (list_id, cases, version, made_by, made_at)
        select $1, $2::uuid[], 1, $3, now_here() where $4 = 0 or exists (select 1 from list_orders where list_id = $1)
      on conflict (list_id) do update set cases = excluded.cases, version = o.version + 1, made_by = excluded.made_by,
        made_at = excluded.made_at where o.version = $4`,
    values: [list, cases, person, version],
  });
  const now = await orderOf(pool, person, list);
  if (rowCount === 0)
    throw new Problem(412, 'changed', 'Somebody arranged this list meanwhile: see `current`.', { current: now });
  return now;
}
