/** How much of its quota a unit has used, and what its list still lacks or would break: read live, in two queries. */
import type { Pool } from 'pg';
import type { StageOf } from '../../workflows/programme.js';
import { brokenShares, type Breach, type Options, type ShareRule } from '../../workflows/quota.js';
import { sharesOf } from '../casework/on-list.js';
import type { RoundBook } from '../casework/round-book.js';

/** Cases of one kind that are named; more are counted and not named. */
const NAMED = 100;

export interface ShareMeter {
  /** Number of the rule among those of the unit's own list, from 0. */
  rule: number;
  where: Record<string, string>;
  holds: boolean;
  /** Where it does not hold: how many there are, of how many, and the limit. */
  broken: { side: 'min' | 'max'; has: number; limit: number; of: number }[];
  /** What would newly break it: these listed cases if taken off, these drafts if listed. */
  ifRemoved: string[];
  ifAdded: string[];
}

export interface QuotaMeter {
  category: string;
  list: string;
  state: string;
  /** Of the list, as a whole: what its sealing is refused for, by the names of the rules. */
  unmet: string[];
  min: number;
  max: number | null;
  used: number;
  left: number | null;
  drafts: number;
  listed: number;
  shares: ShareMeter[];
}

export interface Quotas {
  unit: string;
  total: { max: number | null; used: number; left: number | null };
  categories: QuotaMeter[];
}

interface Group {
  list_id: string;
  child: 'draft' | 'listed';
  options: Options;
  many: number;
  unconsented: number;
  ids: string[];
}

const left = (max: number | null, used: number) => (max === null ? null : Math.max(0, max - used));

export async function quotasOf(pool: Pool, book: RoundBook, round: string, unit: string): Promise<Quotas> {
  await book.of(pool, [round]);
  const { programme } = book.get(round).compiled;
  const { rows: lists } = await pool.query({
    name: 'quota_lists',
    text: `select l.id, l.category, l.state, l.least, l.most, s.code,
        (select count(*)::int from nominations n where n.list_id = l.id and n.slot_used) as used
      from round_stages s join lists l on l.stage_id = s.id and l.kind = 'allotment' and l.unit_id = $2
      where s.round_id = $1 order by s.position, l.category`,
    values: [round, unit],
  });
  const states = [...new Set(lists.map(({ code }) => code as string))].flatMap((code) => [
    `${code}.draft`,
    `${code}.listed`,
  ]);
  const { rows } = await pool.query({
    name: 'quota_groups',
    text: `select list_id, split_part(state, '.', 2) as child, options, count(*)::int as many,
        (count(*) filter (where not consent))::int as unconsented, (array_agg(id order by position))[1:${NAMED}] as ids
      from nominations where round_id = $1 and unit_id = $2 and state = any($3::text[]) group by 1, 2, 3`,
    values: [round, unit, states],
  });
  const groups = Map.groupBy(rows as Group[], ({ list_id }) => list_id);
  const order = new Map(programme.categories.map(({ code }, index) => [code, index]));
  const categories = lists
    .map(({ id, category, state, least, most, code, used }): QuotaMeter => {
      const settings = programme.stages.find((each) => each.id === code) as StageOf<'recommendation'>;
      const own = groups.get(id) ?? [];
      const [listed, drafts] = (['listed', 'draft'] as const).map((child) =>
        own.filter((each) => each.child === child),
      );
      const open = settings.seal && state === 'open';
      const shares = open ? sharesLive(listed!, drafts!, sharesOf(programme, category, 'allotment')) : [];
      const many = count(listed!);
      const unmet = [
        ...(many < least ? ['atLeastMin'] : []),
        ...(most !== null && many > most ? ['atMostMax'] : []),
        ...(shares.some(({ holds }) => !holds) ? ['sharesHold'] : []),
        ...(settings.consent && listed!.some(({ unconsented }) => unconsented > 0) ? ['consentsGiven'] : []),
      ];
      return {
        category,
        list: id,
        state,
        unmet: open ? unmet : [],
        min: least,
        max: most,
        used,
        left: left(most, used),
        drafts: count(drafts!),
        listed: many,
        shares,
      };
    })
    .sort((a, b) => order.get(a.category)! - order.get(b.category)!);
  const [max, used] = [programme.perUnitTotal ?? null, categories.reduce((sum, each) => sum + each.used, 0)];
  return { unit, total: { max, used, left: left(max, used) }, categories };
}

const count = (groups: readonly Group[]) => groups.reduce((sum, { many }) => sum + many, 0);

/** "If you remove A, rule 3 breaks": nominees who chose alike break alike, so each kind is tried once. */
function sharesLive(listed: readonly Group[], drafts: readonly Group[], rules: readonly ShareRule[]): ShareMeter[] {
  const list = listed.flatMap(({ options, many }) => Array.from({ length: many }, () => options));
  const now = brokenShares(list, rules);
  const newly = (after: readonly Breach[], rule: number) =>
    after.some((each) => each.rule === rule && !now.some((old) => old.rule === rule && old.side === each.side));
  const without = listed.map((group) => ({
    ids: group.ids,
    after: brokenShares(list.toSpliced(list.indexOf(group.options), 1), rules),
  }));
  const beside = drafts.map(({ ids, options }) => ({ ids, after: brokenShares([...list, options], rules) }));
  const those = (tried: typeof beside, rule: number) =>
    tried.flatMap(({ ids, after }) => (newly(after, rule) ? ids : [])).slice(0, NAMED);
  return rules.map(({ where }, rule) => {
    const broken = now.filter((each) => each.rule === rule).map(({ rule: _, ...each }) => each);
    return {
      rule,
      where,
      holds: broken.length === 0,
      broken,
      ifRemoved: those(without, rule),
      ifAdded: those(beside, rule),
    };
  });
}
