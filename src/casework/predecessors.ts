/** Titles that a nominee has to hold already (`requiresTitle`): which of them count, and which one a draft stands on. */
import { LEVELS, pathOf, type Category, type Programme } from '../../workflows/programme.js';
import type { RoundBook } from './round-book.js';
import type { Queryable } from './store.js';

/** What a category asks its nominees to hold. */
export interface Requirement {
  programme: string;
  /** Categories of that programme; undefined: any. */
  of: readonly string[] | undefined;
  /** The lowest level that counts, as LEVELS number it from 1. */
  level: number;
  sameRound: boolean;
  /** Months from the round's opening within which the title ends; null: it need not end soon. */
  endingWithin: number | null;
}

export function requirementOf(programme: Programme, code: string): Requirement | undefined {
  const requires = programme.categories.find((each) => each.code === code)?.requiresTitle;
  if (requires === undefined) return undefined;
  const [first] = pathOf(programme, code);
  return {
    programme: requires.programme ?? programme.programme,
    of: requires.of,
    level: requires.level === undefined ? 1 : LEVELS.indexOf(requires.level) + 1,
    sameRound: requires.sameRound,
    endingWithin: (first?.stage === 'recommendation' ? first.endingWithin : undefined) ?? null,
  };
}

/** A person is a person and a work a work; a unit that sends itself is a collective as well. */
export const kindOf = ({ nominee }: Category): string => (nominee === 'unit' ? 'collective' : nominee);

/** The rounds and categories whose titles count for nominees of one kind. */
export async function sourcesOf(
  db: Queryable,
  book: RoundBook,
  round: string,
  category: string,
  { programme, of, sameRound }: Requirement,
): Promise<{ round: string; category: string }[]> {
  const { rows } = await db.query({
    name: 'rounds_of_programme',
    text: 'select id from rounds where programme_code = $1 and (not $2 or id = $3)',
    values: [programme, sameRound, round],
  });
  const rounds = rows.map(({ id }) => id as string);
  await book.of(db, rounds);
  const own = book.get(round).compiled.programme.categories.find(({ code }) => code === category)!;
  return rounds.flatMap((id) =>
    book
      .get(id)
      .compiled.programme.categories.filter((each) => kindOf(each) === kindOf(own) && (of?.includes(each.code) ?? true))
      .map(({ code }) => ({ round: id, category: code })),
  );
}

/** Of titles `t` for a requirement `$2` in a round `$1`: valid today, of the level, and ending when it should. */
export const COUNTS = `t.valid_from <= (now_here() at time zone 'Asia/Shanghai')::date
  and (t.valid_to is null or t.valid_to >= (now_here() at time zone 'Asia/Shanghai')::date)
  and array_position(array['${LEVELS.join("','")}'], t.level) >= ($2::json ->> 'level')::int
  and (($2::json ->> 'endingWithin') is null or exists (select 1 from rounds o where o.id = $1 and t.valid_to >= o.opens_on
    and t.valid_to <= o.opens_on + make_interval(months => ($2::json ->> 'endingWithin')::int)))`;

/** What ended like this stands on no title any more. */
export const STANDS = `state not in ('withdrawn','declined','notSent','cancelled')`;

export interface Standing {
  unit: string;
  /** The title that was chosen; without one the nominee's name decides. */
  title?: string | undefined;
  nominee: Readonly<Record<string, unknown>>;
}

/** A title, or the rule that does not hold. */
export type Stood = { title: string } | { unmet: 'titleHeld' | 'titleChosen' | 'titleFree' };

/**
 * The title each of these drafts of one category stands on; locked, so that no two drafts take the same. Refused with
 * `titleHeld` where the unit has none that counts, `titleChosen` where several of the name do and one has to be named,
 * `titleFree` where another nomination of the round stands on it.
 */
export async function standOn(
  db: Queryable,
  book: RoundBook,
  round: string,
  category: string,
  drafts: readonly Standing[],
): Promise<Stood[]> {
  const requirement = requirementOf(book.get(round).compiled.programme, category)!;
  const sources = await sourcesOf(db, book, round, category, requirement);
  const asked = drafts.map(({ unit, title, nominee }, at) => ({
    at,
    unit,
    title,
    name: nominee.name ?? nominee.title,
  }));
  const { rows } = await db.query({
    name: 'titles_to_stand_on',
    text: `with recursive p as (select * from json_to_recordset($3::json) as p(round uuid, category text)),
        d as (select * from json_to_recordset($4::json) as d(at int, unit uuid, title uuid, name text)),
        under as (select distinct unit as top, unit as id from d
          union select w.top, u.id from under w join units u on u.parent_id = w.id),
        held as (
          select d.at, d.unit, h.unit_id, t.* from d join titles t on t.id = d.title
          join nominations h on h.id = t.nomination_id join p on p.round = h.round_id and p.category = h.category
          union all
          select d.at, d.unit, h.unit_id, t.* from d cross join p
          join nominations h on h.round_id = p.round and h.name_key = name_key(d.name) and h.category = p.category
          join titles t on t.nomination_id = h.id where d.title is null)
      select t.at, t.id from held t join under w on w.top = t.unit and w.id = t.unit_id where ${COUNTS} order by t.at, t.id`,
    values: [round, JSON.stringify(requirement), JSON.stringify(sources), JSON.stringify(asked)],
  });
  const titles = [...new Set(rows.map(({ id }) => id as string))];
  await db.query('select 1 from titles where id = any($1::uuid[]) order by id for no key update', [titles]);
  // Only now, in a new statement: it sees what others entered while we waited for the titles.
  const { rows: used } = await db.query({
    name: 'titles_stood_on',
    text: `select title_id from nominations where round_id = $1 and title_id = any($2::uuid[]) and ${STANDS}`,
    values: [round, titles],
  });
  const taken = new Set(used.map(({ title_id }) => title_id as string));
  const byDraft = Map.groupBy(rows, ({ at }) => at as number);
  return drafts.map((_, at): Stood => {
    const held = (byDraft.get(at) ?? []).map(({ id }) => id as string);
    const free = held.filter((id) => !taken.has(id));
    if (held.length === 0) return { unmet: 'titleHeld' };
    if (free.length === 0) return { unmet: 'titleFree' };
    if (free.length > 1) return { unmet: 'titleChosen' };
    taken.add(free[0]!);
    return { title: free[0]! };
  });
}
