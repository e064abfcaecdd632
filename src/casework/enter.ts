/** How nominations come to be: drafts of clerks, one or ten thousand, entered while the recommendation is open. */
import type { PoolClient } from 'pg';
import { faultsOf, gapsOf } from '../../workflows/form.js';
import { actorName, rolesAt, type Actor, type HeldRole } from '../../workflows/people.js';
import type { Accepted, Data, Outcome, Refused } from './act.js';
import { canonical } from './canonical.js';
import { hashOf, hashOfText, type Entry } from './chain.js';
import { uuid } from './ids.js';
import { requirementOf, standOn, type Stood } from './predecessors.js';
import type { RoundBook, RoundInfo } from './round-book.js';

export interface Draft {
  id?: string;
  round: string;
  category: string;
  unit: string;
  nominee: Data;
  /** The chosen options of the form's choice fields: what shares count. They stand nowhere else. */
  options: Record<string, string>;
  /** All other fields of the form. */
  form: Data;
  /** The title that the nominee holds already, where the category asks for one; without it the name decides. */
  title?: string;
  /** Only by the secretary, with a reason: entered after the recommendation has closed. */
  exception?: string;
}

interface Place {
  list_id: string;
  stage: string;
  open: boolean;
  running: boolean;
  last: number;
}

/** Rows of one statement. */
const STATEMENT = 1000;

/** Nobody closes a recommendation while drafts are being entered into it. */
export const lockRecommendations = (db: PoolClient, drafts: readonly Draft[]): Promise<unknown> =>
  db.query('select 1 from round_stages where round_id = any($1::uuid[]) and position = 0 order by id for share', [
    roundsOf(drafts),
  ]);

const roundsOf = (drafts: readonly Draft[]) => [...new Set(drafts.map(({ round }) => round))];

/**
 * After `lockRecommendations`. A draft is refused with `unknown` where the round has no such place, else with the names
 * of the unmet rules; `formHolds`, with the places, where it holds what its form does not ask for. It may be incomplete:
 * that is asked when it is listed.
 */
export async function enter(db: PoolClient, book: RoundBook, who: Actor, drafts: readonly Draft[]): Promise<Outcome[]> {
  await book.of(db, roundsOf(drafts));
  const places = await placesOf(db, drafts);
  const held = await rolesOf(db, who);
  const { rows } = await db.query(
    `select to_char(date_trunc('milliseconds', now_here()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  );
  const now = rows[0].now as string;
  const refused = (draft: Draft) => refusalOf(who, held, draft, places.get(placeOf(draft))!, book.get(draft.round));
  const placed = drafts.filter((draft) => places.has(placeOf(draft)));
  const titles = await titlesOf(db, book, placed, (draft) => !refused(draft));
  const outcomes: Outcome[] = [];
  const inserting: Promise<unknown>[] = [];
  for (let at = 0; at < drafts.length; at += STATEMENT) {
    const cases: object[] = [];
    const entries: object[] = [];
    for (const draft of drafts.slice(at, at + STATEMENT)) {
      const id = draft.id ?? uuid();
      const place = places.get(placeOf(draft));
      if (!place) {
        outcomes.push({ ok: false, id, why: 'unknown', state: null, act: 'NOMINATED', unmet: [] });
        continue;
      }
      const round = book.get(draft.round);
      const stood = titles.get(draft);
      const refusal = refused(draft) ?? (stood && 'unmet' in stood ? { unmet: [stood.unmet] } : undefined);
      if (refusal) {
        outcomes.push({ ok: false, id, why: 'unmet', state: null, act: 'NOMINATED', ...refusal });
        continue;
      }
      const flow = round.compiled.cases.get(draft.category)!;
      place.last += 1;
      const { nominee, options, form, exception } = draft;
      const title = stood && 'title' in stood ? stood.title : undefined;
      const content = hashOfText(canonical(form));
      const entry: Entry = {
        subject: 'nomination',
        id,
        seq: 1,
        at: now,
        act: 'NOMINATED',
        who: actorName(who),
        from: null,
        to: flow.initial,
        data: {
          round: draft.round,
          category: draft.category,
          unit: draft.unit,
          nominee,
          options,
          content,
          title,
          exception,
        },
        prev: null,
      };
      const hash = hashOf(entry);
      const { from, to, ...rest } = entry;
      entries.push({ ...rest, from_state: from, to_state: to, hash });
      cases.push({
        id,
        round_id: draft.round,
        category: draft.category,
        unit_id: draft.unit,
        list_id: place.list_id,
        position: place.last,
        nominee,
        options,
        form,
        title_id: title ?? null,
        late: exception !== undefined,
        complete: gapsOf(round.compiled.programme, draft.category, draft, settingOf(round, draft)).length === 0,
        state: flow.initial,
        version: 1,
        head_hash: hash,
      });
      outcomes.push({ ok: true, id, from: null, to: flow.initial, seq: 1, at: now, hash } satisfies Accepted);
    }
    // While the database writes these, the next are made ready, and lie on the wire when it has done.
    if (cases.length > 0) inserting.push(insert(db, cases, entries));
    await inserting.at(-2);
  }
  await Promise.all(inserting);
  return outcomes;
}

const placeOf = ({ round, category, unit }: Draft) => `${round} ${category} ${unit}`;

/** The titles that drafts of categories that ask for one stand on, or why not; asked only for those that are `sound`. */
async function titlesOf(
  db: PoolClient,
  book: RoundBook,
  drafts: readonly Draft[],
  sound: (draft: Draft) => boolean,
): Promise<Map<Draft, Stood>> {
  const found = new Map<Draft, Stood>();
  for (const own of Map.groupBy(drafts, ({ round, category }) => `${round} ${category}`).values()) {
    const asked = own.filter((draft) => asksTitle(book, draft) && sound(draft));
    if (asked.length === 0) continue;
    const stood = await standOn(db, book, asked[0]!.round, asked[0]!.category, asked);
    asked.forEach((draft, index) => found.set(draft, stood[index]!));
  }
  return found;
}

const asksTitle = (book: RoundBook, { round, category }: Draft): boolean =>
  requirementOf(book.get(round).compiled.programme, category) !== undefined;

const settingOf = (round: RoundInfo, { unit }: Draft) => round.units.get(unit)?.setting ?? undefined;

/** Why a draft cannot be entered; undefined: it can. */
function refusalOf(
  who: Actor,
  held: readonly HeldRole[],
  draft: Draft,
  place: Place,
  round: RoundInfo,
): Pick<Refused, 'unmet' | 'faults'> | undefined {
  const unmet = unmetBy(who, held, draft, place, round);
  const faults = faultsOf(round.compiled.programme, draft.category, draft, settingOf(round, draft));
  if (faults.length > 0) return { unmet: [...unmet, 'formHolds'], faults };
  return unmet.length > 0 ? { unmet } : undefined;
}

function unmetBy(
  who: Actor,
  held: readonly HeldRole[],
  draft: Draft,
  place: Place,
  { organiser, compiled: { programme } }: RoundInfo,
): string[] {
  const here = { unit: draft.unit, body: organiser, above: organiser, organiser, round: draft.round };
  const roles = rolesAt(held, here);
  const unmet: string[] = [];
  const late = draft.exception !== undefined;
  const may = late
    ? roles.has('secretary')
    : who === 'import' || ['clerk', 'head', 'secretary'].some((role) => roles.has(role as 'clerk'));
  if (!may) unmet.push('role');
  if (!place.running) unmet.push('roundRuns');
  if (late ? draft.exception!.trim() === '' : place.stage !== 'open') unmet.push(late ? 'hasReason' : 'stageOpen');
  if (!late && !place.open) unmet.push('listOpen');
  if (draft.title !== undefined && !requirementOf(programme, draft.category)) unmet.push('titleAsked');
  return unmet;
}

async function placesOf(db: PoolClient, drafts: readonly Draft[]): Promise<Map<string, Place>> {
  const wanted = [
    ...new Map(
      drafts.map((draft) => {
        const { round, category, unit } = draft;
        return [placeOf(draft), { round, category, unit }];
      }),
    ).values(),
  ];
  const { rows } = await db.query(
    `select l.id as list_id, l.round_id, l.category, l.unit_id, l.state = 'open' as open,
       case when s.state = 'open' and s.closes_on < (now_here() at time zone 'Asia/Shanghai')::date then 'closed' else s.state end as stage,
       r.state in ('open', 'cancelling') as running,
       (select coalesce(max(n.position), 0)::int from nominations n where n.list_id = l.id) as last
     from json_to_recordset($1::json) as w(round uuid, category text, unit uuid)
     join lists l on l.round_id = w.round and l.category = w.category and l.unit_id = w.unit and l.kind = 'allotment'
     join round_stages s on s.id = l.stage_id join rounds r on r.id = l.round_id`,
    [JSON.stringify(wanted)],
  );
  return new Map(
    rows.map(({ round_id, category, unit_id, ...place }) => [`${round_id} ${category} ${unit_id}`, place as Place]),
  );
}

async function rolesOf(db: PoolClient, who: Actor): Promise<HeldRole[]> {
  if (typeof who === 'string' || !('person' in who)) return [];
  const { rows } = await db.query(
    'select role, unit_id as unit, borrowed_for as round from roles where account_id = $1',
    [who.person],
  );
  return rows;
}

const CASE = `id uuid, round_id uuid, category text, unit_id uuid, list_id uuid, position int, nominee jsonb, options jsonb,
  form jsonb, title_id uuid, late boolean, complete boolean, state text, version int, head_hash text`;
const ENTRY = `subject text, id uuid, seq int, at timestamptz, act text, who text, from_state text, to_state text, data jsonb,
  prev text, hash text`;
const namesOf = (columns: string) => columns.replaceAll(/ \w+(?=,|$)/g, '');

function insert(db: PoolClient, cases: object[], entries: object[]): Promise<unknown> {
  const inserted = db.query({
    name: 'enter_nominations',
    text: `with c as (
        insert into nominations (${namesOf(CASE)}) select ${namesOf(CASE)} from json_to_recordset($1::json) as x(${CASE}))
      insert into history (${namesOf(ENTRY)}) select ${namesOf(ENTRY)} from json_to_recordset($2::json) as x(${ENTRY})`,
    values: [JSON.stringify(cases), JSON.stringify(entries)],
  });
  inserted.catch(() => {}); // it is waited for later, beside others
  return inserted;
}
