/**
 * A province that has run rounds for years: our office and nine others, most rounds over, some still running.
 *
 * Our office runs two rounds, made through the real door: one in which units list, one in review. All others are copies
 * of the second, written by SQL: each case with one history row whose hash only looks right.
 */
import { shuffled } from './measure.js';
import {
  bringToReview,
  enterDrafts,
  openOffice,
  openRound,
  settle,
  type BenchOffice,
  type BenchRound,
} from './round.js';
import type { Urls } from './server.js';

/** Cases of our own rounds at most, and of a round that is copied in. */
const OF_A_ROUND = 10_000;
const PER_LIST = 10;
const CATEGORIES = 4;
/** Ours is one of so many offices. */
const OFFICES = 10;

export interface Grown {
  where: BenchOffice;
  listing: BenchRound;
  reviewing: BenchRound;
  cases: number;
  /** Cases that our office works on, and cases from anywhere, most of them past; in no order. */
  current: string[];
  any: string[];
}

/**
 * Of so many cases; the two rounds acted upon grow with the office, to 5,000 cases each. The others make up `rounds`
 * rounds: by itself of 10,000 cases each.
 */
export async function grow(urls: Urls, cases: number, { rounds }: { rounds?: number } = {}): Promise<Grown> {
  const where = await openOffice(urls);
  const own = Math.min(cases, OF_A_ROUND);
  const units = Math.ceil(own / 2 / PER_LIST / CATEGORIES);
  const reviewing = await openRound(where, 'reviewing', units, '2026-03-02');
  await enterDrafts(where, reviewing, PER_LIST);
  await bringToReview(where, reviewing, '2026-03-30');
  const listing = await openRound(where, 'listing', units, '2026-04-01');
  await enterDrafts(where, listing, PER_LIST);
  const copies = rounds ?? Math.round((cases - own) / OF_A_ROUND);
  const each = Math.round((cases - own) / copies);
  for (let round = 1; round <= copies; round++) await copy(where, reviewing, { number: round, copies, cases: each });
  await settle(where);
  const { rows } = await where.pool.query('select count(*)::int as cases from nominations');
  const all = rows[0].cases as number;
  const { rows: any } = await where.pool.query(
    `select id from nominations tablesample system (least(100, 100 * 100000.0 / $1)) order by random() limit 2000`,
    [all],
  );
  const current = shuffled([...listing.cases, ...reviewing.cases], 1).map(({ id }) => id);
  return { where, listing, reviewing, cases: all, current, any: any.map(({ id }) => id as string) };
}

interface Copy {
  /** From 1 to `copies`. */
  number: number;
  copies: number;
  cases: number;
}

/**
 * One more round: of our own office a past one, of the other offices a past one or, of the latest tenth, one in review.
 * Ids begin with a time, as ours do, so that an older round lies in older pages.
 */
async function copy({ owner }: BenchOffice, { id }: BenchRound, { number, copies, cases }: Copy): Promise<void> {
  const office = number % OFFICES;
  const running = office > 0 && number > copies * 0.9;
  const born = Date.UTC(2016, 0, 1) + number * 30 * 86_400_000;
  const newId = (offset: string) =>
    `(lpad(to_hex(${born} + ${offset}), 12, '0') || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid`;
  /** The unit of another office in the place of ours. */
  const theirs = (unit: string) => (office === 0 ? `${unit}::uuid` : `md5(${unit}::text || ' ${office}')::uuid`);
  await owner.query('begin');
  await owner.query('set local synchronous_commit = off');
  await owner.query(
    `insert into units (id, level, name) select ${theirs('u.id')}, u.level, u.name from units u
     where u.id in (select unit_id from round_units where round_id = $1 union select organiser_id from rounds where id = $1)
     on conflict do nothing`,
    [id],
  );
  const { rows } = await owner.query(
    `insert into rounds (id, code, programme_code, programme_version, organiser_id, opens_on, state, version)
     select ${newId('0')}, 'copy-${number}', programme_code, programme_version, ${theirs('organiser_id')}, opens_on,
       '${running ? 'open' : 'closed'}', 1
     from rounds where id = $1 returning id`,
    [id],
  );
  const from = [id, rows[0].id];
  await owner.query(
    `insert into round_categories (round_id, category) select $2, category from round_categories where round_id = $1`,
    from,
  );
  await owner.query(
    `insert into round_units (round_id, unit_id, position, setting, bodies)
     select $2, ${theirs('unit_id')}, position, setting,
       (select jsonb_object_agg(key, ${theirs('value')}) from jsonb_each_text(bodies)) from round_units where round_id = $1`,
    from,
  );
  await owner.query(
    `insert into round_bodies (round_id, acting, body_id, everywhere)
     select $2, acting, ${theirs('body_id')}, everywhere from round_bodies where round_id = $1`,
    from,
  );
  await owner.query(
    `insert into round_stages (id, round_id, code, position, acting, categories, state, version, opens_on, closes_on, closed_on)
     select ${newId('position')}, $2, code, position, acting, categories, ${running ? 'state' : `'closed'`}, 1, opens_on,
       closes_on, closed_on from round_stages where round_id = $1`,
    from,
  );
  await owner.query(
    `insert into lists (id, round_id, stage_id, kind, category, unit_id, alone, least, most, state, version)
     select ${newId('row_number() over ()')}, $2, t.id, l.kind, l.category, ${theirs('l.unit_id')}, l.alone, l.least, l.most, l.state, 1
     from lists l join round_stages s on s.id = l.stage_id join round_stages t on t.round_id = $2 and t.code = s.code
     where l.round_id = $1`,
    from,
  );
  const state = running
    ? `'office-review.reading'`
    : `(array['commended', 'notKept', 'refused', 'notSent', 'withdrawn'])[1 + (n.at % 5)]`;
  await owner.query(
    `with lists_of as (
        select id, category, unit_id, (row_number() over (order by id) - 1)::int as at, (count(*) over ())::int as many
        from lists where round_id = $1 and kind = 'allotment'),
      n as (select at, ${newId('at')} as id from generate_series(0, ${cases} - 1) as at),
      cases as (
        insert into nominations (id, round_id, category, unit_id, list_id, position, nominee, options, form, state, version, head_hash, complete, slot_used)
        select n.id, $1::uuid, l.category, l.unit_id, l.id, n.at / l.many + 1, jsonb_build_object('name', '好模范 ' || n.at),
          '{}', jsonb_build_object('deeds', repeat('好模范的事迹材料。', 20), 'summary', '好模范的简要事迹'), ${state}, 1,
          encode(sha256(n.id::text::bytea), 'hex'), true, true
        from n join lists_of l on l.at = n.at % l.many returning id, state, head_hash)
     insert into history (subject, id, seq, at, act, who, from_state, to_state, data, prev, hash)
     select 'nomination', id, 1, to_timestamp(${born} / 1000.0), 'NOMINATED', 'import', null, state, '{}', null, head_hash from cases`,
    [rows[0].id],
  );
  await owner.query('commit');
}
