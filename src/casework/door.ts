/**
 * THE DOOR: the only code that changes the state of anything.
 *
 * It takes a list of acts, and in one transaction locks, reads (in a new statement), asks the machines, and writes.
 * A list has the same outcomes as its acts one by one: what an accepted act uses, the next one finds used.
 */
import type { Pool, PoolClient } from 'pg';
import { listWorkflows } from '../../workflows/list.workflow.js';
import { objectionWorkflow } from '../../workflows/objection.workflow.js';
import { actorName, type Actor } from '../../workflows/people.js';
import { roundWorkflow, stageWorkflows } from '../../workflows/round.workflow.js';
import { take } from '../../workflows/take.js';
import type { Deed, Workflow } from '../../workflows/workflow.js';
import type { Act, Outcome, Refused } from './act.js';
import { canonical } from './canonical.js';
import { faultsIn, onRecord } from './correct.js';
import { hashOf, hashOfText, type Entry } from './chain.js';
import { caseFacts, factsOfList, objectionFacts, roundFacts, stageFacts } from './facts.js';
import { dateStage, doCaseDeed, doListDeed, doRoundDeed, doStageDeed, nothingOwed } from './deeds.js';
import { lacksSomething, nameGaps } from './gaps.js';
import { enter, lockRecommendations, type Draft } from './enter.js';
import { lock, read, type Locked } from './load.js';
import type { RoundBook } from './round-book.js';
import type { CaseRow, ListRow, ObjectionRow, RoundRow, Row, StageRow } from './rows.js';
import { inTransaction, RollBack, type Last, type Queryable } from './store.js';
import { write, type Written } from './write.js';
import type { World } from './world.js';

/** Acts are read and written in statements of this many; larger ones gain nothing. */
const STATEMENT = 250;

export interface Together {
  /** All of the acts or none: one refusal undoes the list. */
  together?: boolean;
  /** Kept in the same transaction if all were accepted: what belongs to the acts, and is no state and no history. */
  keep?: (db: Queryable) => Promise<unknown>;
}

export class Door {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /**
   * Applies acts in order; each is accepted or refused on its own (with `together`: all or none), and all that are
   * accepted are durable when this resolves. Throws BusyError when others hold the same rows for too long.
   */
  apply(acts: readonly Act[], { together = false, keep }: Together = {}): Promise<Outcome[]> {
    if (acts.length === 0) return Promise.resolve([]);
    return inTransaction(
      this.pool,
      // What is read in several statements is read when the ones before it are written.
      (db) => lock(db, acts, inOne(acts)),
      async (db, locked, last) => {
        const outcomes = await this.step(db, acts, locked, together, last);
        if (together && outcomes.some(({ ok }) => !ok)) throw new RollBack(refuseAll(acts, outcomes));
        if (keep && outcomes.every(({ ok }) => ok)) last(keep(db));
        return outcomes;
      },
    );
  }

  /**
   * Enters drafts; each is accepted or refused on its own (with `together`: all or none, and `keep` may still undo all
   * by RollBack). `who` is a clerk, the secretary, or an import.
   */
  enter(who: Actor, drafts: readonly Draft[], { together = false, keep }: Together = {}): Promise<Outcome[]> {
    return inTransaction(
      this.pool,
      (db) => lockRecommendations(db, drafts),
      async (db) => {
        const outcomes = await enter(db, this.book, who, drafts);
        const all = outcomes.every(({ ok }) => ok);
        if (together && !all) throw new RollBack(outcomes);
        if (keep && all) await keep(db);
        return outcomes;
      },
    );
  }

  private async step(
    db: PoolClient,
    acts: readonly Act[],
    locked: Locked,
    together: boolean,
    last: Last,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const late: Late[] = [];
    let writing: Promise<void> | undefined;
    for (const some of statements(acts)) {
      await writing;
      const ids = new Set(some.map(({ id }) => id));
      const cases = new Map([...locked.cases].filter(([id]) => ids.has(id)));
      const world = await read(db, this.book, some, { ...locked, cases });
      const written: Written = { entries: [], owed: nothingOwed(), keys: [], created: new Set() };
      for (const act of some) {
        const outcome = decide(world, act, written, late);
        outcomes.push(outcome);
        if (together && !outcome.ok) return outcomes;
      }
      writing = write(db, world, written);
      last(writing);
    }
    const lacking = outcomes.filter(lacksSomething);
    if (late.length + lacking.length > 0) await writing;
    if (late.length > 0) await tellWinners(db, late);
    if (lacking.length > 0) await nameGaps(db, this.book, lacking);
    return outcomes;
  }
}

/** Somebody who came too late, and the act after which. */
interface Late {
  outcome: Refused;
  seq: number;
}

const isCollective = ({ subject, type }: Act): boolean =>
  subject === 'list' || subject === 'stage' || subject === 'round' || type === 'MOVED_UP';

/** Whether these acts are read in one statement. */
const inOne = (acts: readonly Act[]): boolean => acts.length <= STATEMENT && !acts.some(isCollective);

/**
 * An act that is decided by what many cases make of it (a list, a stage, a round, a place in reserve) begins a new
 * statement: it reads what the acts before it have written, so that a list has the same outcomes as its acts one by one.
 */
function* statements(acts: readonly Act[]): Generator<readonly Act[]> {
  let some: Act[] = [];
  for (const act of acts) {
    if (some.length > 0 && (isCollective(act) || some.length === STATEMENT)) {
      yield some;
      some = [];
    }
    some.push(act);
  }
  yield some;
}

/** Decides one act in the world as the acts before it have left it. */
function decide(world: World, act: Act, written: Written, late: Late[]): Outcome {
  const data = act.data ?? {};
  const body = act.key === undefined ? '' : bodyHash(act);
  const before = act.key === undefined ? undefined : world.keys.get(act.key);
  if (before) return before.body_hash === body ? before.outcome : refused(act, null, 'keyReused');

  const known = rowOf(world, act);
  const row = known ?? newRow(act);
  if (!row) return refused(act, null, 'unknown');
  const tooLate = (outcome: Refused): Refused => {
    if (row.version > 0) late.push({ outcome, seq: row.version });
    return outcome;
  };
  if (act.version !== undefined && act.version !== row.version) return tooLate(refused(act, row.state, 'changed'));

  const { flow, facts } = sceneOf(world, row, act);
  const step = take(flow, row.state, facts, { type: act.type, data });
  if (!step.ok) {
    const outcome: Refused = { ...refused(act, row.state, step.why), unmet: step.unmet };
    if (step.unmet.includes('correctionHolds')) outcome.faults = faultsIn(world, row as CaseRow, act);
    return step.why === 'unmet' ? outcome : tooLate(outcome);
  }

  const created = known === undefined;
  const from = row.version === 0 ? null : row.state;
  for (const deed of step.deeds) doDeed(world, row, act, deed, written);
  if (from?.endsWith('.returned') && step.to !== from)
    written.owed.outbox.push({ kind: 'settleReturn', subject: 'nomination', subject_id: row.id, data: {} });
  if (act.subject === 'stage') dateStage(world, row as StageRow, act);
  row.state = step.to;
  row.version += 1;
  row.touched = true;
  const entry: Entry = {
    subject: act.subject,
    id: act.id,
    seq: row.version,
    at: world.now,
    act: act.type,
    who: actorName(act.who),
    from,
    to: step.to,
    data: created ? { ...act.create, ...data } : onRecord(row, data, step.deeds),
    prev: row.head_hash,
  };
  const hash = hashOf(entry);
  row.head_hash = hash;
  written.entries.push({ ...entry, hash });
  if (created) {
    written.created.add(act.id);
    keepRow(world, act, row);
  }
  const outcome: Outcome = { ok: true, id: act.id, from, to: step.to, seq: entry.seq, at: entry.at, hash };
  if (act.key !== undefined) {
    const kept = { key: act.key, body_hash: body, outcome };
    world.keys.set(act.key, kept);
    written.keys.push(kept);
  }
  return outcome;
}

const bodyHash = ({ key, ...act }: Act): string =>
  hashOfText(canonical({ ...act, who: actorName(act.who), key: key === undefined ? 0 : 1 }));

function rowOf(world: World, act: Act): Row | undefined {
  const rows: Record<Act['subject'], Map<string, Row>> = {
    nomination: world.cases,
    list: world.lists,
    stage: world.stages,
    round: world.rounds,
    objection: world.objections,
  };
  return rows[act.subject].get(act.id);
}

/** A subject that its first act creates: an objection that is filed. */
function newRow(act: Act): Row | undefined {
  const initial: Partial<Record<Act['subject'], string>> = { objection: objectionWorkflow.initial };
  const state = initial[act.subject];
  if (state === undefined || act.create === undefined) return undefined;
  return { ...act.create, id: act.id, state, version: 0, head_hash: null } as unknown as Row;
}

function keepRow(world: World, act: Act, row: Row): void {
  if (act.subject === 'objection') world.objections.set(row.id, row as ObjectionRow);
}

/** The machine of a subject, and what it has to be told. */
function sceneOf(world: World, row: Row, act: Act): { flow: Workflow; facts: Parameters<typeof take>[2] } {
  switch (act.subject) {
    case 'nomination': {
      const { category } = row as CaseRow;
      return {
        flow: world.book.get(row.round_id).compiled.cases.get(category)!,
        facts: caseFacts(world, row as CaseRow, act),
      };
    }
    case 'list':
      return { flow: listWorkflows[(row as ListRow).kind], facts: factsOfList(world, row as ListRow, act) };
    case 'stage': {
      const { programme } = world.book.get(row.round_id).compiled;
      const type = programme.stages.find((each) => each.id === (row as StageRow).code)!.stage;
      return {
        flow: stageWorkflows[type === 'recommendation' || type === 'notice' ? type : 'decided'],
        facts: stageFacts(world, row as StageRow, act),
      };
    }
    case 'round':
      return { flow: roundWorkflow, facts: roundFacts(world, row as RoundRow, act) };
    case 'objection':
      return { flow: objectionWorkflow, facts: objectionFacts(world, row as ObjectionRow, act) };
  }
}

function doDeed(world: World, row: Row, act: Act, deed: Deed, { owed }: Written): void {
  if (act.subject === 'nomination') doCaseDeed(world, row as CaseRow, act, deed, owed);
  else if (act.subject === 'list') doListDeed(world, row as ListRow, act, deed, owed);
  else if (act.subject === 'stage') doStageDeed(row as StageRow, act, deed, owed);
  else if (act.subject === 'round') doRoundDeed(row as RoundRow, act, deed, owed);
  else throw new Error(`nobody does ${deed.type} for a ${act.subject}`);
}

const refused = (act: Act, state: string | null, why: Refused['why']): Refused => ({
  ok: false,
  id: act.id,
  why,
  state,
  act: act.type,
  unmet: [],
});

/** One act of a list that goes together was refused: so are all. The others say `together`. */
const refuseAll = (acts: readonly Act[], outcomes: readonly Outcome[]): Outcome[] =>
  acts.map((act, index) => {
    const outcome = outcomes[index];
    return outcome && !outcome.ok ? outcome : refused(act, outcome?.from ?? null, 'together');
  });

/** Who came too late is told which act had been first. */
async function tellWinners(db: PoolClient, late: readonly Late[]): Promise<void> {
  const { rows } = await db.query({
    name: 'acts_before',
    text: `select h.id, h.seq, h.act, h.who, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from unnest($1::uuid[], $2::int[]) as x(id, seq) join history h on h.id = x.id and h.seq = x.seq`,
    values: [late.map(({ outcome }) => outcome.id), late.map(({ seq }) => seq)],
  });
  const found = new Map(rows.map(({ id, seq, ...last }) => [`${id} ${seq}`, last]));
  for (const { outcome, seq } of late) {
    const last = found.get(`${outcome.id} ${seq}`);
    if (last) outcome.last = last;
  }
}
