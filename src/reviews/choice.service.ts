/** A choice before it is made: who stands on it and why somebody cannot be decided yet, and what keeping others would break. */
import type { Pool } from 'pg';
import { isReadBlind } from '../../workflows/blind.js';
import { inEach, stageTitle } from '../../workflows/labels.js';
import { formOf, forCategory, type Field, type StageOf } from '../../workflows/programme.js';
import { brokenShares, ifRemoved, type Limit, type Options, type ShareRule } from '../../workflows/quota.js';
import { choiceNow, tryKeeping } from '../casework/propose.js';
import { orderOf, sharesOf, slipsWanted } from '../casework/on-list.js';
import type { RoundBook } from '../casework/round-book.js';
import { deadlineOf } from './deadline.view.js';

interface Fact {
  id: string;
  version: number;
  nominee: Record<string, unknown>;
  unit: Record<string, string>;
  spread: number | null;
  objecting: string[];
}

async function factsOf(pool: Pool, stage: string, cases: readonly string[]): Promise<Map<string, Fact>> {
  const { rows } = await pool.query({
    name: 'choice_facts',
    text: `select n.id, n.version, n.nominee, u.name as unit,
        (select case when count(*) > 1 then (max(x.score) - min(x.score))::float8 end from scores x
          where x.nomination_id = n.id and x.stage_id = $1) as spread,
        array(select p.body from slips p where p.nomination_id = n.id and p.stage_id = $1 and p.answer = 'objection'
          and p.answered is null order by p.body) as objecting
      from nominations n join units u on u.id = n.unit_id where n.id = any($2::uuid[])`,
    values: [stage, cases],
  });
  return new Map((rows as Fact[]).map((row) => [row.id, row]));
}

export async function choiceSeen(pool: Pool, book: RoundBook, list: string) {
  const now = await choiceNow(pool, book, list);
  const info = book.get(now.round);
  const { programme } = info.compiled;
  const { rows } = await pool.query({
    name: 'choice_stage',
    text: `select s.code, s.closes_on::text as closes_on, now_here() as now from round_stages s where s.id = $1`,
    values: [now.stage],
  });
  const stage = programme.stages.find(({ id }) => id === rows[0].code) as StageOf<'review'>;
  const category = programme.categories.find(({ code }) => code === now.category)!;
  const needed = stage.scores === 'sheet' ? 1 : stage.reviewers;
  const shown = now.all.filter(({ state }) => standsBefore(programme.stages, stage.id, state));
  const facts = await factsOf(
    pool,
    now.stage,
    shown.map(({ id }) => id),
  );
  const ready = new Set(now.ready.map(({ id }) => id));
  const fields = formOf(programme, now.category);
  const cases = shown
    .toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || orderOf(a) - orderOf(b))
    .map((each) => {
      const { version, nominee, unit, spread, objecting } = facts.get(each.id)!;
      const blind = isReadBlind(programme, each.category, each.state);
      const slipsLeft = slipsWanted(stage, each.category) - each.slips + each.slips_open;
      const [code, place] = each.state.split('.');
      return {
        id: each.id,
        version,
        nominee: blind ? null : nominee,
        unit: blind ? null : unit,
        place: code === stage.id ? (place ?? null) : null,
        order: each.position,
        mean: each.mean,
        spread,
        given: each.scores,
        options: optionsShown(fields, each.options),
        failing: now.failing.includes(each.id),
        lacks: [
          ...(ready.has(each.id) ? [] : (['place'] as const)),
          ...(each.scores < needed ? (['scores'] as const) : []),
          ...(slipsLeft > 0 ? (['slips'] as const) : []),
        ],
        objecting,
      };
    });
  return {
    id: list,
    state: now.state,
    version: now.version,
    round: { id: now.round, code: info.code, title: programme.title },
    stage: { id: now.stage, code: stage.id, title: inEach((language) => stageTitle(stage, language)) },
    category: { code: category.code, title: category.title },
    deadline: deadlineOf(info, rows[0].closes_on as string | null, rows[0].now as Date),
    places: now.places ?? null,
    reserve: forCategory(stage.reserve, now.category) ?? 0,
    pass: stage.pass ?? null,
    needed,
    rules: sharesOf(programme, now.category).map((rule, at) => ruleShown(rule, at, fields)),
    unready: now.unready,
    cases,
    proposal: now.proposal,
  };
}

/** At the stage, or still on the way to it; not in reserve, and not over. */
function standsBefore(stages: readonly { id: string }[], here: string, state: string): boolean {
  const [code, child] = state.split('.');
  const at = stages.findIndex(({ id }) => id === code);
  return child !== undefined && child !== 'reserve' && at >= 0 && at <= stages.findIndex(({ id }) => id === here);
}

export async function choiceTried(
  pool: Pool,
  book: RoundBook,
  list: string,
  { kept, reserve }: { kept: readonly string[]; reserve?: readonly string[] | undefined },
) {
  const tried = await tryKeeping(pool, book, list, kept, reserve);
  const rules = sharesOf(book.get(tried.round).compiled.programme, tried.category);
  const options = tried.kept.map((each) => each.options as Options);
  const broken = tried.kept.length === 0 ? [] : brokenShares(options, rules);
  return {
    kept: kept.filter((id) => tried.kept.some((each) => each.id === id)),
    reserve: tried.reserve,
    notKept: tried.notKept,
    reasons: tried.reasons,
    empty: tried.places === undefined ? null : Math.max(0, tried.places - tried.kept.length),
    shares: rules.map((_, rule) => {
      const own = broken.filter((each) => each.rule === rule);
      return {
        rule,
        holds: own.length === 0,
        broken: own.map(({ side, has, limit, of }) => ({ side, has, limit, of })),
      };
    }),
    ifRemoved: removals(tried.kept, options, rules),
  };
}

/** Nominees with the same options count alike: each sort is tried once. */
function removals(kept: readonly { id: string }[], options: readonly Options[], rules: readonly ShareRule[]) {
  const known = new Map<string, number[]>();
  return kept.flatMap(({ id }, at) => {
    const sort = JSON.stringify(Object.entries(options[at]!).sort());
    if (!known.has(sort)) known.set(sort, [...new Set(ifRemoved(options, at, rules).map(({ rule }) => rule))]);
    const broken = known.get(sort)!;
    return broken.length > 0 ? [{ id, rules: broken }] : [];
  });
}

const titleOf = (fields: readonly Field[], name: string, option: string) => {
  const field = fields.find((each) => each.name === name);
  const found = field?.kind === 'choice' ? field.options.find(({ code }) => code === option) : undefined;
  return { field: field?.label ?? { 'zh-CN': name }, option: found?.title ?? { 'zh-CN': option } };
};

const sortShown = (fields: readonly Field[], sort: Record<string, string>) =>
  Object.entries(sort).map(([name, option]) => titleOf(fields, name, option));

const optionsShown = (fields: readonly Field[], options: Record<string, string>) =>
  sortShown(fields, options).map(({ option }) => option);

const ruleShown = ({ where, of, min, max }: ShareRule, rule: number, fields: readonly Field[]) => ({
  rule,
  where: sortShown(fields, where),
  of: typeof of === 'string' ? null : sortShown(fields, of),
  min: limitShown(min),
  max: limitShown(max),
});

/** As a programme writes it: 3, 12.5%, 5:1 10:2. */
function limitShown(limit: Limit | undefined): string | null {
  if (limit === undefined) return null;
  if (typeof limit === 'number') return String(limit);
  if ('steps' in limit) return limit.steps.map(({ from, limit: most }) => `${from}:${most}`).join(' ');
  return `${(limit.percent.num * 100) / limit.percent.den}%`;
}
