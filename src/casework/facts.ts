/** The facts of one act, as the machines want them, out of what was read. */
import type { CaseFacts, ListFacts, ObjectionFacts, RoundFacts, StageFacts } from '../../workflows/facts.js';
import { rolesAt, type Actor, type Place, type Role } from '../../workflows/people.js';
import { faultsOfLines, indicatorsOf, sumOf } from '../../workflows/indicators.js';
import type { Stage } from '../../workflows/programme.js';
import { refusals } from '../../workflows/carried-out.js';
import { nearestAbove, opensOn, planDates } from '../../workflows/timetable.js';
import type { ShareRule } from '../../workflows/quota.js';
import { nextReserve } from '../../workflows/tally.js';
import type { Act } from './act.js';
import { correctionFacts } from './correct.js';
import { listFacts } from './list-facts.js';
import { sharesOf, slipsWanted } from './on-list.js';
import type { CaseRow, ListRow, ObjectionRow, RoundRow, StageRow } from './rows.js';
import { NOTHING_PENDING, type Pending, type Place as ChoicePlace, type World } from './world.js';

export function caseFacts(world: World, row: CaseRow, act: Act): CaseFacts {
  const round = world.book.get(row.round_id);
  const stage = world.stageOf(row.round_id, row.state.split('.')[0]!);
  const bodies = round.units.get(row.unit_id)?.bodies ?? {};
  const person = personOf(world, act.who);
  const list = supplement(world, act, stage) ?? world.lists.get(world.deciding.get(row.id) ?? row.list_id);
  const allotment = world.lists.get(row.list_id);
  const total = round.compiled.programme.perUnitTotal;
  const scores = world.scores.get(row.id) ?? [];
  const here = scores.filter((score) => score.stage_id === stage?.id);
  const objections = world.objectionsOf(row.id);
  const notice = world.lists.get(row.notice_id ?? '');
  const named = String(act.data?.list ?? '');
  const slips = (world.slips.get(row.id) ?? []).filter((slip) => slip.stage_id === stage?.id);
  const me = typeof act.who === 'object' && 'person' in act.who ? act.who.person : null;
  const place = row.reserve_of === null ? undefined : world.places.get(row.reserve_of);
  const rules = sharesOf(round.compiled.programme, row.category);
  const given = row.reserve_of === null ? 0 : (world.lists.get(row.reserve_of)?.result?.kept.length ?? 0);
  const hands = new Set<'sent' | 'scored' | 'scoredHere' | 'approved'>();
  if (me !== null) {
    if (row.sent_by === me) hands.add('sent');
    if (row.approved_by === me) hands.add('approved');
    if (scores.some((score) => score.reviewer === me)) hands.add('scored');
    if (here.some((score) => score.reviewer === me)) hands.add('scoredHere');
  }
  const readers = (world.assignments.get(row.id) ?? []).filter((each) => each.stage_id === stage?.id);
  const mine = readers.find(({ reviewer }) => reviewer === me);
  return {
    now: world.now,
    today: world.today(row.round_id),
    roles: rolesOf(
      world,
      act.who,
      {
        unit: row.unit_id,
        body: bodies[actingOn(world, row, stage)] ?? round.organiser,
        above: bodies.above ?? round.organiser,
        organiser: round.organiser,
        round: row.round_id,
      },
      row.id,
    ),
    ownUnit: person?.units.has(row.unit_id) ?? false,
    recused: me !== null && world.recused.has(`${row.id} ${me}`),
    assigned: readers.length === 0 || mine !== undefined,
    declared: mine?.state !== 'offered',
    hands,
    stage: stageNow(world, stage),
    late: row.late,
    complete: row.complete,
    consent: row.consent,
    quotaLeft: allotment?.most == null ? null : allotment.most - (world.quotas.get(row.list_id) ?? 0),
    totalLeft: total === undefined ? null : total - (world.totals.get(`${row.round_id} ${row.unit_id}`) ?? 0),
    list: list?.state ?? null,
    onList: sideOf(list, row.id),
    window: windowOf(world, String(act.data?.list ?? row.notice_id ?? '')),
    openObjections: objections.filter((each) => each.state === 'open').length,
    objections: Object.fromEntries(objections.map((each) => [each.id, each.state])),
    scores: here.length,
    meanScore: here.length === 0 ? null : here.reduce((sum, { score }) => sum + score, 0) / here.length,
    ...scoreFacts(world, row, act),
    slipsMissing: slipsWanted(stageSettings(world, row.round_id, stage), row.category) - slips.length,
    slipsUnanswered: slips.filter((slip) => slip.answer === 'objection' && slip.answered === null).length,
    publishedNow: publishedNow(world, row, world.lists.get(named)),
    shownAlone: notice?.alone ?? false,
    slipsObjecting: slips.filter((slip) => slip.answer === 'objection').map((slip) => slip.body),
    ...correctionFacts(world, row, act),
    owes: row.owes,
    placeFree: place !== undefined && place.holders.size < given,
    nextInReserve: place !== undefined && nextOf(place, rules) === row.id,
  };
}

/** A score is out of 100, or made of indicators. */
function scoreFacts(world: World, row: CaseRow, act: Act): Pick<CaseFacts, 'mostPoints' | 'indicatorsScored'> {
  const round = world.book.get(row.round_id);
  const setting = round.units.get(row.unit_id)?.setting ?? undefined;
  const indicators = indicatorsOf(round.compiled.programme, row.category, setting);
  if (!indicators) return { mostPoints: 100, indicatorsScored: act.data?.scores === undefined };
  const points = (act.data?.scores ?? {}) as Record<string, number>;
  const holds = faultsOfLines(indicators, points).length === 0 && sumOf(points) === act.data?.score;
  return { mostPoints: indicators.total, indicatorsScored: holds };
}

/** Facts of a list that is sealed, published, chosen, counted or signed as a whole. */
export function factsOfList(world: World, row: ListRow, act: Act): ListFacts {
  const round = world.book.get(row.round_id);
  const stage = world.stages.get(row.stage_id);
  const unit = round.units.has(row.unit_id) ? row.unit_id : null;
  const { organiser } = round;
  const place: Place = { unit, body: row.unit_id, above: organiser, organiser, round: row.round_id };
  return listFacts(world, row, stageNow(world, stage), rolesOf(world, act.who, place), act);
}

export function stageFacts(world: World, row: StageRow, act: Act): StageFacts {
  const round = world.book.get(row.round_id);
  const today = world.today(row.round_id);
  const settings = stageSettings(world, row.round_id, row)!;
  const waiting = world.pending.get(row.id) ?? NOTHING_PENDING;
  const place = atOrganiser(round.organiser, row.round_id);
  const aboveRows = stagesAbove(world, row);
  const above = aboveRows.every((each) => each.state === 'closed');
  const running = row.round_state === 'open' || row.round_state === 'cancelling';
  const due =
    running &&
    (row.state === 'waiting'
      ? settings.stage === 'notice' && settings.by === 'unit'
        ? true
        : above &&
          opensOn(
            round.calendar,
            round.opensOn,
            aboveRows.map((each) => each.closed_on!),
          ) <= today
      : settings.stage === 'notice'
        ? above
        : row.closes_on !== null && row.closes_on < today);
  return {
    now: world.now,
    today,
    roles: rolesAnywhere(world, act.who, row, place),
    due,
    pending: pendingIn(settings, waiting),
  };
}

/** What a person still has to do before a stage can be closed; reserves, returned and contested cases hold nothing up. */
function pendingIn(settings: Stage, waiting: Pending): number {
  if (settings.stage === 'recommendation') return 0;
  // A notice that has shown nothing yet waits for those who are still on their way to it.
  if (settings.stage === 'notice')
    return waiting.showing + waiting.unpublished + (waiting.shown === 0 ? waiting.upstream : 0);
  const undecided = ['reading', 'candidate', 'packing', 'released', 'awaiting'];
  return undecided.reduce((sum, state) => sum + (waiting.inside[state] ?? 0), 0);
}

/** The stages that a stage's opening waits for. */
export function stagesAbove(world: World, row: StageRow): StageRow[] {
  const { programme } = world.book.get(row.round_id).compiled;
  const settings = programme.stages.find((each) => each.id === row.code)!;
  return nearestAbove(programme, settings).flatMap((each) => world.stageOf(row.round_id, each.id) ?? []);
}

export function roundFacts(world: World, row: RoundRow, act: Act): RoundFacts {
  const round = world.book.get(row.id);
  const { programme } = round.compiled;
  const place = atOrganiser(round.organiser, row.id);
  const stages = [...world.stages.values()].filter((stage) => stage.round_id === row.id);
  return {
    now: world.now,
    roles: rolesOf(world, act.who, place),
    basisValid: programme.basis.validUntil >= later(row.opens_on, world.today(row.id)),
    carriedOut: refusals(programme).length === 0,
    datesReachable: planDates(programme, round.calendar, row.opens_on).unreachable.length === 0,
    stagesClosed: stages.every((stage) => stage.state === 'closed'),
    secondPerson: row.asked_by !== personId(act.who),
  };
}

export function objectionFacts(world: World, row: ObjectionRow, act: Act): ObjectionFacts {
  const list = world.lists.get(row.list_id);
  const round = world.book.get(row.round_id);
  const unit = list && round.units.has(list.unit_id) ? list.unit_id : null;
  const person = personOf(world, act.who);
  const place: Place = {
    unit,
    body: list?.unit_id ?? round.organiser,
    above: unit === null ? round.organiser : (round.units.get(unit)!.bodies.above ?? round.organiser),
    organiser: round.organiser,
    round: row.round_id,
  };
  return {
    now: world.now,
    roles: rolesOf(world, act.who, place),
    ownUnit: person?.units.has(row.unit_id ?? '') ?? false,
    windowOpen: windowOf(world, row.list_id) === 'open',
  };
}

/** The first of the reserve with whom the list keeps every share. */
function nextOf({ holders, waiting }: ChoicePlace, rules: readonly ShareRule[]): string | undefined {
  const reserve = [...waiting].map(([id, options]) => ({ id, options }));
  return nextReserve([...holders.values()], reserve, rules)?.id;
}

/** A further decision, of those whom the first was signed without. */
function supplement(world: World, act: Act, stage: StageRow | undefined): ListRow | undefined {
  const list = world.lists.get(String(act.data?.decision ?? ''));
  return list?.kind === 'decision' && list.alone && list.stage_id === stage?.id ? list : undefined;
}

const publishedNow = (world: World, row: CaseRow, list: ListRow | undefined) =>
  list?.result?.kept.includes(row.id) === true &&
  list.opened_on === world.today(row.round_id) &&
  !world.shown.has(`${row.id} ${list.id}`);

const later = (a: string, b: string) => (a > b ? a : b);

/** A recommendation is closed when its last day is over, whether or not anybody has looked at the clock since. */
export function stageNow(world: World, stage: StageRow | undefined): CaseFacts['stage'] {
  if (!stage) return 'waiting';
  const type = stageSettings(world, stage.round_id, stage)?.stage;
  const over = stage.closes_on !== null && stage.closes_on < world.today(stage.round_id);
  return type === 'recommendation' && stage.state === 'open' && over ? 'closed' : (stage.state as CaseFacts['stage']);
}

/** Who acts on a case: the body of its stage; for a case on an earlier notice again, the body of that notice. */
function actingOn(world: World, row: CaseRow, stage: StageRow | undefined): string {
  const again = row.state.split('.')[1]?.startsWith('again-')
    ? world.stageOf(row.round_id, row.owes[0] ?? '')
    : undefined;
  return (again ?? stage)?.acting ?? 'office';
}

/** What belongs to no unit is done at the organiser's office. */
const atOrganiser = (organiser: string, round: string): Place => ({
  unit: null,
  body: organiser,
  above: organiser,
  organiser,
  round,
});

const personId = (who: Actor) => (typeof who === 'object' && 'person' in who ? who.person : null);
const personOf = (world: World, who: Actor) => world.people.get(personId(who) ?? '');

/** The clock and an import have their own role; a nominee only on the own case. */
function rolesOf(world: World, who: Actor, place: Place, nomination?: string): ReadonlySet<Role> {
  if (who === 'clock' || who === 'import') return new Set([who]);
  if ('nominee' in who) return who.nominee === nomination ? new Set(['nominee']) : new Set();
  return rolesAt(world.people.get(who.person)?.held ?? [], place);
}

/** A stage that offices of a level work on may be closed by the organiser's people, and by theirs. */
function rolesAnywhere(
  world: World,
  who: Actor,
  { round_id: round, acting }: StageRow,
  place: Place,
): ReadonlySet<Role> {
  const bodies = [...world.book.get(round).units.values()].map((unit) => unit.bodies[acting]);
  const roles = new Set(rolesOf(world, who, place));
  for (const held of personOf(world, who)?.held ?? [])
    if (bodies.includes(held.unit) && (held.round ?? round) === round) roles.add(held.role);
  return roles;
}

const stageSettings = (world: World, round: string, stage: StageRow | undefined): Stage | undefined =>
  world.book.get(round).compiled.programme.stages.find((each) => each.id === stage?.code);

function sideOf(list: ListRow | undefined, id: string): CaseFacts['onList'] {
  const result = list?.result;
  if (!result) return null;
  if (result.kept.includes(id)) return 'kept';
  if (result.reserve.includes(id)) return 'reserve';
  return result.out.includes(id) ? 'out' : null;
}

function windowOf(world: World, id: string): CaseFacts['window'] {
  const list = world.lists.get(id);
  if (list?.kind !== 'notice' || list.ends_at === null) return 'none';
  return Date.parse(list.ends_at) <= Date.parse(world.now) ? 'ended' : 'open';
}
