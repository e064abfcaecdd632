/** The first two steps of the door: lock, then (in a new statement) read. */
import type { PoolClient } from 'pg';
import { forCategory } from '../../workflows/programme.js';
import { needsOf, type Need } from './needs.js';
import type { Act } from './act.js';
import { factsFor } from './facts.sql.js';
import { isId } from './ids.js';
import type { RoundBook } from './round-book.js';
import { World } from './world.js';

/** Acts by which cases compete for something that a row beyond the case owns. */
const ON_ALLOTMENT = new Set(['SUBMITTED', 'TAKEN_BACK', 'WITHDRAWN', 'NOMINATED']);
const ON_RESERVE = new Set(['MOVED_UP']);
const WITH_TITLE = new Set(['COMMENDED', 'GRANTED']);

const ids = (acts: readonly Act[], subject: Act['subject']) => [
  ...new Set(acts.filter((act) => act.subject === subject).map((act) => act.id)),
];

export interface Locked {
  cases: Map<string, { round: string; category: string }>;
  /** Facts that were asked for behind the lock, before it was answered. */
  foreseen?: Promise<Foreseen>;
}

interface Foreseen {
  asked: ReadonlyMap<Need, ReadonlySet<string>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- one row of JSON made by factsFor
  row: any;
}

/**
 * Locks everything the acts compete for, in one order: limits by table and key, then the cases by id. `foreseeing`: the
 * facts are asked for behind it, for the same acts that `read` is then called with.
 */
export async function lock(db: PoolClient, acts: readonly Act[], foreseeing = false): Promise<Locked> {
  const cases = acts.filter((act) => act.subject === 'nomination');
  const typed = (types: Set<string>) => [...new Set(cases.filter((act) => types.has(act.type)).map((act) => act.id))];
  const locked = db.query({
    name: 'lock_for_acts',
    text: 'select id, round_id, category from lock_for_acts($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      typed(ON_ALLOTMENT),
      typed(ON_RESERVE),
      ids(acts, 'list'),
      ids(acts, 'stage'),
      ids(acts, 'round'),
      ids(acts, 'objection'),
      typed(WITH_TITLE),
      ids(acts, 'nomination'),
    ],
  });
  const foreseen = foreseeing ? foresee(db, acts) : undefined;
  const { rows } = await locked;
  return {
    cases: new Map(rows.map((row) => [row.id, { round: row.round_id, category: row.category }])),
    ...(foreseen && { foreseen }),
  };
}

/** Reads the facts for these acts. A new statement: it sees what others committed while we waited for the locks. */
export async function read(db: PoolClient, book: RoundBook, acts: readonly Act[], locked: Locked): Promise<World> {
  const created = acts.flatMap((act) => (typeof act.create?.round_id === 'string' ? [act.create.round_id] : []));
  await book.of(db, [...created, ...[...locked.cases.values()].map(({ round }) => round)]);
  const wanted: Asked = new Map();
  const titled = new Set<string>();
  for (const act of acts) {
    const place = act.subject === 'nomination' ? locked.cases.get(act.id) : undefined;
    if (!place) continue;
    const { cases, programme } = book.get(place.round).compiled;
    for (const need of needsOf(cases.get(place.category)!, act.type)) {
      if (need === 'total' && programme.perUnitTotal === undefined) continue;
      want(wanted, need, act);
      if (!usual.has(act.type)) usual.set(act.type, new Set());
      usual.get(act.type)!.add(need);
    }
    if (WITH_TITLE.has(act.type)) titled.add(place.round);
  }
  const foreseen = await locked.foreseen;
  if (foreseen && [...wanted].every(([need, of]) => of.isSubsetOf(foreseen.asked.get(need) ?? new Set())))
    return fill(new World(book), foreseen.row);
  const lists = ids(acts, 'list');
  const rounds = new Set(created);
  if (lists.length + ids(acts, 'stage').length + ids(acts, 'objection').length + ids(acts, 'round').length > 0)
    for (const round of await roundsOf(db, acts)) rounds.add(round);
  await book.of(db, rounds);
  const percent = await cutByPercent(db, book, lists);
  const { rows } = await db.query(askFor(acts, wanted, [...locked.cases.keys()], { rounds, titled, percent }));
  return fill(new World(book), rows[0]);
}

type Asked = Map<Need, Set<string>>;

/** The text of a case is asked only by an act that corrects it. */
function want(asked: Asked, need: Need, { id, data }: Act): void {
  if (need === 'text' && data?.correction === undefined) return;
  if (!asked.has(need)) asked.set(need, new Set());
  asked.get(need)!.add(id);
}

/** Which facts acts of a type have asked for so far, whatever the machine. */
const usual = new Map<string, Set<Need>>();

/**
 * What an act asks for depends on the machine of its case, which only the lock tells; but the acts of a type mostly ask
 * for the same. So the facts are asked for right behind the lock, as a statement of their own: a round trip less. If
 * anything was not foreseen, `read` asks again.
 */
function foresee(db: PoolClient, acts: readonly Act[]): Promise<Foreseen> | undefined {
  const needs = ({ subject, type, create }: Act) =>
    subject === 'nomination' && create === undefined && !WITH_TITLE.has(type) ? usual.get(type) : undefined;
  const asked: Asked = new Map();
  for (const act of acts) {
    const usually = needs(act);
    if (!usually) return undefined;
    for (const need of usually) want(asked, need, act);
  }
  const sent = db.query(askFor(acts, asked, ids(acts, 'nomination'))).then(({ rows }) => ({ asked, row: rows[0] }));
  sent.catch(() => {}); // when the lock fails, whoever waits for it is told
  return sent;
}

/** The statement that asks for the facts of these acts on these cases. */
function askFor(
  acts: readonly Act[],
  wanted: Asked,
  cases: readonly string[],
  { rounds = [], titled = [], percent = [] }: Partial<Record<'rounds' | 'titled' | 'percent', Iterable<string>>> = {},
): ReturnType<typeof factsFor> {
  const of = (need: Need) => [...(wanted.get(need) ?? [])];
  // What people send may name anything: what is no id names no list, and the machine refuses the act for that.
  const named = acts.flatMap((act) => [act.data?.list, act.data?.decision, act.create?.list_id].filter(isId));
  const lists = ids(acts, 'list');
  const persons = acts.flatMap((act) => (typeof act.who === 'object' && 'person' in act.who ? [act.who.person] : []));
  return factsFor([
    cases,
    of('list'),
    [...new Set([...named, ...lists])],
    of('quota'),
    of('scores'),
    of('slips'),
    of('objections'),
    of('place'),
    lists,
    ids(acts, 'round'),
    [...rounds],
    ids(acts, 'objection'),
    [...new Set(persons)],
    acts.flatMap((act) => (act.key === undefined ? [] : [act.key])),
    of('total'),
    [...titled],
    ids(acts, 'stage'),
    [...percent],
    of('shown'),
    of('text'),
    of('recusals'),
    of('assignments'),
  ]);
}

/** The lists whose choice keeps a part of those that entered: only for them has history to be counted. */
async function cutByPercent(db: PoolClient, book: RoundBook, lists: readonly string[]): Promise<string[]> {
  if (lists.length === 0) return [];
  const { rows } = await db.query({
    name: 'choices_of_acts',
    text: `select l.id, l.round_id, l.category, s.code from lists l join round_stages s on s.id = l.stage_id
      where l.id = any($1::uuid[]) and l.kind = 'choice'`,
    values: [lists],
  });
  return rows
    .filter(({ round_id, category, code }) => {
      const stage = book.get(round_id).compiled.programme.stages.find((each) => each.id === code);
      return stage && 'keep' in stage && typeof forCategory(stage.keep, category) === 'string';
    })
    .map(({ id }) => id);
}

async function roundsOf(db: PoolClient, acts: readonly Act[]): Promise<string[]> {
  const { rows } = await db.query({
    name: 'rounds_of_acts',
    text: `select round_id from lists where id = any($1::uuid[])
      union select round_id from round_stages where id = any($2::uuid[])
      union select id from rounds where id = any($3::uuid[])
      union select n.round_id from objections o join nominations n on n.id = o.nomination_id where o.id = any($4::uuid[])
      union select l.round_id from lists l where l.id = any($5::uuid[])`,
    values: [
      ids(acts, 'list'),
      ids(acts, 'stage'),
      ids(acts, 'round'),
      ids(acts, 'objection'),
      acts.flatMap((act) => (typeof act.create?.list_id === 'string' ? [act.create.list_id] : [])),
    ],
  });
  return rows.map((row) => row.round_id);
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- one row of JSON made by factsFor just above
function fill(world: World, row: any): World {
  world.now = row.now;
  for (const each of row.cases ?? []) world.cases.set(each.id, each);
  for (const each of row.stages ?? []) world.stages.set(each.id, each);
  for (const each of row.lists ?? []) world.lists.set(each.id, each);
  for (const each of row.rounds ?? []) world.rounds.set(each.id, each);
  for (const each of row.objections ?? []) world.objections.set(each.id, each);
  for (const each of row.deciding ?? []) world.deciding.set(each.nomination_id, each.list_id);
  for (const each of row.quotas ?? []) world.quotas.set(each.list_id, each.used);
  for (const each of row.totals ?? []) world.totals.set(`${each.round_id} ${each.unit_id}`, each.used);
  for (const each of row.scores ?? []) push(world.scores, each.nomination_id, each);
  for (const { id, ...text } of row.texts ?? []) Object.assign(world.cases.get(id)!, text);
  for (const { nomination_id, account_id } of row.recusals ?? []) world.recused.add(`${nomination_id} ${account_id}`);
  for (const { nomination_id, account_id, votes } of row.recusals_on_list ?? []) {
    world.recused.add(`${nomination_id} ${account_id}`);
    if (votes) world.recusedMembers.set(nomination_id, (world.recusedMembers.get(nomination_id) ?? 0) + 1);
  }
  for (const each of row.assignments ?? []) push(world.assignments, each.nomination_id, each);
  for (const each of row.shown ?? []) world.shown.add(`${each.id} ${each.list_id}`);
  for (const each of row.slips ?? []) push(world.slips, each.nomination_id, each);
  for (const each of row.places ?? [])
    world.places.set(each.list_id, { holders: optionsById(each.holders), waiting: optionsById(each.waiting) });
  for (const each of row.unsealed ?? []) world.unsealed.set(each.list_id, each.unsealed);
  for (const each of row.choices ?? []) world.choices.set(each.list_id, each);
  for (const each of row.titled ?? []) {
    world.titled.set(`${each.round_id} ${each.category}`, each.titles);
    world.titledOptions.set(`${each.round_id} ${each.category}`, each.options);
  }
  for (const each of row.numbers ?? []) world.numbers.set(`${each.office_id} ${each.year}`, each.last);
  for (const each of row.pending ?? []) world.pending.set(each.stage_id, each);
  for (const each of row.keys ?? []) world.keys.set(each.key, each);
  for (const each of row.contents ?? []) {
    if (!world.contents.has(each.list_id)) world.contents.set(each.list_id, new Map());
    world.contents.get(each.list_id)!.set(each.id, each);
  }
  for (const { person, role, unit, round } of row.roles ?? []) {
    if (!world.people.has(person)) world.people.set(person, { held: [], units: new Set() });
    const one = world.people.get(person)!;
    one.units.add(unit);
    if (role !== 'home') one.held.push({ role, unit, round });
  }
  return world;
}

const optionsById = (rows: { id: string; options: Record<string, string> }[] | null) =>
  new Map((rows ?? []).map(({ id, options }) => [id, options]));

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
