/** What a choice would come to if it were made now; read without locks, checked again by the door. */
import type { Pool } from 'pg';
import type { Chosen } from '../../workflows/tally.js';
import { follow, proposalOf, type Followed } from './choice-facts.js';
import { placesOf, readyFor } from './on-list.js';
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
