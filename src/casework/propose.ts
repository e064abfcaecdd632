/** What a choice would come to if it were made now; read without locks, checked again by the door. */
import type { Pool } from 'pg';
import type { Chosen } from '../../workflows/tally.js';
import { failingOf, follow, proposalOf, reasonsDue, type Followed } from './choice-facts.js';
import { contentsOf, placesOf, readyFor } from './on-list.js';
import { read } from './load.js';
import type { RoundBook } from './round-book.js';
import type { Content } from './rows.js';
import { inTransaction } from './store.js';
import type { Act } from './act.js';
import type { World } from './world.js';

const asked = (list: string, data: Act['data'] = {}): Act => ({
  subject: 'list',
  id: list,
  type: 'PROPOSED',
  who: 'clock',
  data,
});

const worldOf = (pool: Pool, book: RoundBook, list: string): Promise<World> =>
  inTransaction(
    pool,
    async () => ({ cases: new Map() }),
    (db, locked) => read(db, book, [asked(list)], locked),
  );

export async function proposal(
  pool: Pool,
  book: RoundBook,
  list: string,
  decideTie: string[] = [],
  reasons: Record<string, string> = {},
): Promise<Chosen> {
  const world = await worldOf(pool, book, list);
  return proposalOf(world, world.lists.get(list)!, asked(list, { decideTie, reasons }));
}

/** What becomes of all others when the approver keeps these; `waiting` in reserve, by default the next in order. */
export async function following(
  pool: Pool,
  book: RoundBook,
  list: string,
  kept: readonly string[],
  waiting?: readonly string[],
): Promise<Followed> {
  const world = await worldOf(pool, book, list);
  return follow(world, world.lists.get(list)!, asked(list), kept, waiting);
}

export interface Ready {
  ready: Content[];
  /** How many hold the list up. */
  unready: number;
  /** The most it may keep; undefined: no limit. */
  places: number | undefined;
}

/** The cases of a list that can be decided now. */
export async function readyOn(pool: Pool, book: RoundBook, list: string): Promise<Ready> {
  const world = await worldOf(pool, book, list);
  const row = world.lists.get(list)!;
  const { programme } = book.get(row.round_id).compiled;
  const settings = programme.stages.find((each) => each.id === world.stages.get(row.stage_id)!.code)!;
  return { ...readyFor(world, row, settings), places: placesOf(world, row) };
}

export interface ChoiceNow extends Ready {
  round: string;
  category: string;
  stage: string;
  state: string;
  version: number;
  /** Everybody on the list; those of `ready` can be decided. */
  all: Content[];
  failing: string[];
  proposal: Chosen;
  today: string;
}

/** A choice as its approver looks at it. */
export async function choiceNow(pool: Pool, book: RoundBook, list: string): Promise<ChoiceNow> {
  const world = await worldOf(pool, book, list);
  const row = world.lists.get(list)!;
  const stage = world.stages.get(row.stage_id)!;
  const { programme } = book.get(row.round_id).compiled;
  const settings = programme.stages.find((each) => each.id === stage.code)!;
  return {
    ...readyFor(world, row, settings),
    places: placesOf(world, row),
    round: row.round_id,
    category: row.category!,
    stage: row.stage_id,
    state: row.state,
    version: row.version,
    all: contentsOf(world, row),
    failing: failingOf(world, row),
    proposal: proposalOf(world, row, asked(list)),
    today: world.today(row.round_id),
  };
}

export interface Tried extends Followed {
  kept: Content[];
  /** For whom a reason is due. */
  reasons: string[];
  places: number | undefined;
  round: string;
  category: string;
}

/** What would come of keeping these. Those that cannot be decided now are left out. */
export async function tryKeeping(
  pool: Pool,
  book: RoundBook,
  list: string,
  wanted: readonly string[],
  waiting?: readonly string[],
): Promise<Tried> {
  const world = await worldOf(pool, book, list);
  const row = world.lists.get(list)!;
  const stage = world.stages.get(row.stage_id)!;
  const settings = book.get(row.round_id).compiled.programme.stages.find((each) => each.id === stage.code)!;
  const { ready } = readyFor(world, row, settings);
  const kept = ready.filter(({ id }) => wanted.includes(id));
  const ids = wanted.filter((id) => kept.some((each) => each.id === id));
  const followed = follow(world, row, asked(list), ids, waiting);
  const act = asked(list, { decideTie: followed.decideTie, reasons: {} });
  return {
    ...followed,
    kept,
    reasons: reasonsDue(world, row, act, [...ids], followed.reserve),
    places: placesOf(world, row),
    round: row.round_id,
    category: row.category!,
  };
}
