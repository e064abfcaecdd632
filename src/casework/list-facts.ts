/** What has to be known to decide a list as a whole: who is on it, who is ready, what it may hold. */
import type { ListFacts } from '../../workflows/facts.js';
import { holdsSeats } from '../../workflows/compile.js';
import type { Role } from '../../workflows/people.js';
import { forCategory, type Category, type Programme, type Stage, type StageOf } from '../../workflows/programme.js';
import { brokenShares, parseLimit, parsePercent, rulesFor, type ShareRule } from '../../workflows/quota.js';
import { baseOf, choose, meets, parseFraction, tally, type Chosen } from '../../workflows/tally.js';
import type { Act } from './act.js';
import type { Content, Count, ListResult, ListRow, StageRow } from './rows.js';
import type { World } from './world.js';

export function listFacts(world: World, row: ListRow, stage: StageRow, roles: ReadonlySet<Role>, act: Act): ListFacts {
  const { programme } = world.book.get(row.round_id).compiled;
  const settings = programme.stages.find((each) => each.id === stage.code)!;
  const facts: ListFacts = {
    now: world.now,
    roles,
    stage: stage.state as ListFacts['stage'],
    sameCases: true,
    cases: 0,
    min: row.least,
    max: row.most,
    sharesHold: true,
    consentsMissing: 0,
    unready: 0,
    keepHeld: true,
    departuresReasoned: true,
    quorate: true,
    tied: row.result?.tied?.length ?? 0,
    windowEnded: row.ends_at !== null && Date.parse(row.ends_at) <= Date.parse(world.now),
    endsOn: row.ends_on,
    mayPublish: true,
    seatsHeld: true,
    capHeld: true,
    drafted: typeof act.who === 'object' && 'person' in act.who && row.result?.by === act.who.person,
  };
  const kinds = { allotment, notice, choice, ballot, decision };
  return { ...facts, ...kinds[row.kind](world, row, settings, act) };
}

type Part = Partial<ListFacts>;

function allotment(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const members = contentsOf(world, row).filter((each) => each.state === `${settings.id}.listed`);
  const rules = sharesOf(programmeOf(world, row), row.category!, 'allotment');
  const consent = settings.stage === 'recommendation' && settings.consent;
  return {
    sameCases: sameIds(
      saidIds(act, 'cases'),
      members.map(({ id }) => id),
    ),
    cases: members.length,
    sharesHold:
      brokenShares(
        members.map(({ options }) => options),
        rules,
      ).length === 0,
    consentsMissing: consent ? members.filter((each) => !each.consent).length : 0,
  };
}

function notice(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const ofUnit = settings.stage === 'notice' && settings.by === 'unit' && !row.alone;
  const begun = stageState(world, row) !== 'waiting';
  return {
    cases: saidIds(act, 'cases').length,
    mayPublish: begun && (!ofUnit || (world.unsealed.get(row.id) ?? 0) === 0),
  };
}

function choice(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const { ready, unready } = readyFor(world, row, settings, act);
  const said = [...saidIds(act, 'kept'), ...saidIds(act, 'reserve'), ...saidIds(act, 'notKept')];
  const kept = saidIds(act, 'kept');
  const proposal = proposalOf(world, row, act);
  const limit = placesOf(world, row);
  const reasons = (act.data?.reasons ?? {}) as Record<string, string>;
  const departs = [
    ...kept.filter((id) => !proposal.kept.includes(id)),
    ...proposal.kept.filter((id) => !kept.includes(id)),
  ];
  const pass = settings.stage === 'review' ? settings.pass : undefined;
  const failed = ready.filter((each) => pass !== undefined && (each.mean === null || each.mean < pass));
  const options = ready.filter(({ id }) => kept.includes(id)).map((each) => each.options);
  return {
    sameCases: sameIds(
      said,
      ready.map(({ id }) => id),
    ),
    cases: ready.length,
    unready,
    keepHeld:
      (limit === undefined || kept.length <= Math.max(limit, proposal.kept.length)) &&
      !failed.some(({ id }) => kept.includes(id)),
    sharesHold:
      kept.length === 0 || brokenShares(options, sharesOf(programmeOf(world, row), row.category!)).length === 0,
    departuresReasoned: departs.every((id) => typeof reasons[id] === 'string' && reasons[id].trim() !== ''),
  };
}

/** What the scores, the reserve and the shares make of the cases that are ready; the approver may depart from it. */
export function proposalOf(world: World, row: ListRow, act: Act): Chosen {
  const settings = settingsOf(world, row) as StageOf<'review'>;
  const { ready } = readyFor(world, row, settings, act);
  const passing = ready.filter((each) => settings.pass === undefined || (each.mean ?? -1) >= settings.pass);
  const decideTie = saidIds(act, 'decideTie').map((id) => ({
    id,
    reason: String((act.data?.reasons as Record<string, string>)?.[id] ?? ''),
  }));
  const chosen = choose({
    candidates: passing.map((each) => ({ id: each.id, score: each.mean, order: orderOf(each), options: each.options })),
    keep: placesOf(world, row),
    reserve: forCategory(settings.reserve, row.category!) ?? 0,
    ties: settings.ties,
    rules: sharesOf(programmeOf(world, row), row.category!),
    decideTie,
  });
  const failing = ready.filter((each) => !passing.includes(each)).map(({ id }) => id);
  return { ...chosen, notKept: [...chosen.notKept, ...failing] };
}

/** The most that a choice may keep: `keep`, and where this is the last review without a committee the seats still left. */
export function placesOf(world: World, row: ListRow): number | undefined {
  const programme = programmeOf(world, row);
  const settings = settingsOf(world, row);
  const category = categoryOf(programme, row.category!);
  const { entered, elsewhere } = world.choices.get(row.id) ?? { entered: 0, elsewhere: 0 };
  const raw = 'keep' in settings ? forCategory(settings.keep, category.code) : undefined;
  const percent = parsePercent(raw);
  const keep = percent ? Math.floor((entered * percent.num) / percent.den) : (raw as number | undefined);
  const seats =
    settings.stage === 'committee' || holdsSeats(programme, category, settings) ? category.seats : undefined;
  const left = seats === undefined ? Infinity : Math.max(0, seats - elsewhere);
  const places = Math.min(keep ?? Infinity, left);
  return places === Infinity ? undefined : places;
}

function ballot(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const { ready, unready } = readyFor(world, row, settings, act);
  const committee = settings as StageOf<'committee'>;
  const seats = placesOf(world, row);
  if (act.type === 'CLOSED') {
    const { kept, reserve, out } = row.result ?? { kept: [], reserve: [], out: [] };
    return {
      sameCases: sameIds(
        [...kept, ...reserve, ...out],
        ready.map(({ id }) => id),
      ),
      seatsHeld: seats === undefined || kept.length <= seats,
    };
  }
  const count = countOf(act);
  const result = row.result;
  const asked =
    count.of === 'all'
      ? ready.map(({ id }) => id)
      : count.of === 'tied'
        ? (result?.tied ?? [])
        : ready.map(({ id }) => id).filter((id) => !result?.kept.includes(id));
  const order = count.of === 'all' ? row.state === 'open' : row.state === 'counted';
  return {
    sameCases: order && sameIds(Object.keys(count.votes), asked),
    unready,
    quorate: meets(parseFraction(committee.quorum)!, count.present, world.choices.get(row.id)?.appointed ?? 0),
  };
}

/** What the counts of a ballot come to, this one included. */
export function ballotResult(world: World, row: ListRow, act: Act): ListResult {
  const counts = [...(row.result?.counts ?? []), countOf(act)];
  const settings = settingsOf(world, row) as StageOf<'committee'>;
  const seats = placesOf(world, row);
  const { ready } = readyFor(world, row, settings, act);
  const appointed = world.choices.get(row.id)?.appointed ?? 0;
  const rules = sharesOf(programmeOf(world, row), row.category!);
  const optionsOf = (id: string) => ready.find((each) => each.id === id)?.options ?? {};
  const kept: string[] = [];
  let last = { elected: [] as string[], reserve: [] as string[], notElected: [] as string[], tied: [] as string[] };
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (count.of === 'tied') continue;
    const further = counts.slice(at + 1);
    const end = further.findIndex((each) => each.of !== 'tied');
    const again = end < 0 ? further : further.slice(0, end);
    kept.push(...last.elected);
    last = tally({
      candidates: ready
        .filter(({ id }) => count.votes[id] !== undefined)
        .map((each) => ({
          id: each.id,
          votes: count.votes[each.id]!,
          again: again.map((one) => one.votes[each.id] ?? 0),
          base: baseOf(settings.base, {
            appointed,
            present: count.present,
            valid: count.valid,
            recused: count.recused[each.id] ?? 0,
          }),
          order: orderOf(each),
          options: each.options,
        })),
      seats: seats === undefined ? undefined : seats - kept.length,
      appointed,
      present: count.present,
      quorum: parseFraction(settings.quorum)!,
      threshold: parseFraction(settings.threshold)!,
      reserve: forCategory(settings.reserve, row.category!) ?? 0,
      rules,
      already: kept.map(optionsOf),
    });
  }
  return { kept: [...kept, ...last.elected], reserve: last.reserve, out: last.notElected, tied: last.tied, counts };
}

function decision(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const programme = programmeOf(world, row);
  const contents = contentsOf(world, row);
  const awaiting = contents.filter((each) => each.state === `${settings.id}.awaiting`);
  const said = saidIds(act, 'cases');
  const members = awaiting.filter(({ id }) => said.includes(id));
  const without = (act.data?.without ?? {}) as Record<string, string>;
  const { unready } = readyFor(world, row, settings, act);
  const left = awaiting.filter(({ id }) => !said.includes(id) && !without[id]?.trim()).length;
  const byCategory = programme.categories.map((category) => {
    const own = members.filter((each) => each.category === category.code);
    const given = world.titled.get(`${row.round_id} ${category.code}`) ?? 0;
    const broken = brokenShares(
      own.map(({ options }) => options),
      sharesOf(programme, category.code),
    );
    // Those that `ties: all` let in are excepted from the seats.
    const excepted = programme.stages.some((each) => each.stage === 'review' && each.ties === 'all');
    return {
      over: !excepted && given + own.length > (category.seats ?? Infinity),
      broken: own.length > 0 && given === 0 && broken.length > 0,
    };
  });
  const titles = world.choices.get(row.id)?.titles ?? 0;
  return {
    sameCases: members.length === said.length && (act.type !== 'SIGNED' || sameIds(said, row.result?.kept ?? [])),
    cases: said.length,
    unready: unready + left,
    consentsMissing: members.filter((each) => !each.consent).length,
    seatsHeld: !byCategory.some(({ over }) => over),
    sharesHold: !byCategory.some(({ broken }) => broken),
    capHeld: titles + said.length <= (programme.basis.cap ?? Infinity),
  };
}

/** The cases that can be decided now, and how many hold the choice up: on their way, returned, on notice again, unscored. */
export function readyFor(world: World, row: ListRow, settings: Stage, act: Act): { ready: Content[]; unready: number } {
  const programme = programmeOf(world, row);
  const first = { review: 'reading', committee: 'candidate', commendation: 'awaiting' }[settings.stage as string];
  const needed = settings.stage === 'review' ? (settings.scores === 'sheet' ? 1 : settings.reviewers) : 0;
  const order = new Map(programme.stages.map((each, index) => [each.id, index]));
  const without = (act.data?.without ?? {}) as Record<string, string>;
  const ready: Content[] = [];
  let unready = 0;
  for (const each of contentsOf(world, row)) {
    const [code, child] = each.state.split('.') as [string, string];
    if (child === 'reserve' || order.get(code)! > order.get(settings.id)!) continue;
    if (!handles(settings, each.category)) continue;
    const slipsLeft = slipsWanted(settings, each.category) - each.slips + each.slips_open;
    if (code !== settings.id || child !== first) unready += without[each.id]?.trim() ? 0 : 1;
    else {
      ready.push(each);
      if (each.scores < needed || slipsLeft > 0) unready += 1;
    }
  }
  return { ready, unready };
}

/** How many slips a case needs in a stage. */
export function slipsWanted(stage: Stage | undefined, category: string): number {
  const opinions = stage && 'opinions' in stage ? stage.opinions : undefined;
  if (opinions === undefined) return 0;
  return Array.isArray(opinions) ? opinions.length : (opinions[category]?.length ?? 0);
}

/** Order of recommendation over all units: every unit's first, then every unit's second. */
export const orderOf = (each: { unit: number; position: number }) => each.position * 1_000_000 + each.unit;

export const handles = (stage: Stage, category: string) => stage.for === undefined || stage.for.includes(category);

const categoryOf = (programme: Programme, code: string): Category =>
  programme.categories.find((each) => each.code === code)!;

const allShares = (programme: Programme, category: string): ShareRule[] =>
  categoryOf(programme, category).shares.map(({ where, of, rounding, min, max }) => ({
    where,
    of,
    ...(rounding === undefined ? {} : { rounding }),
    ...(min === undefined ? {} : { min: parseLimit(min)! }),
    ...(max === undefined ? {} : { max: parseLimit(max)! }),
  }));

/** The share rules of a category: of lists that are kept, elected, commended (`all`), or of one unit's list. */
export const sharesOf = (programme: Programme, category: string, list: 'all' | 'allotment' = 'all'): ShareRule[] =>
  rulesFor(allShares(programme, category), list);

const contentsOf = (world: World, row: ListRow): Content[] => [...(world.contents.get(row.id)?.values() ?? [])];
const programmeOf = (world: World, row: ListRow): Programme => world.book.get(row.round_id).compiled.programme;
const settingsOf = (world: World, row: ListRow): Stage =>
  programmeOf(world, row).stages.find((each) => each.id === world.stages.get(row.stage_id)!.code)!;
const stageState = (world: World, row: ListRow) => world.stages.get(row.stage_id)!.state;

function countOf(act: Act): Count {
  const { of = 'all', present = 0, valid = 0, votes = {}, recused = {} } = (act.data ?? {}) as Partial<Count>;
  return { of, present, valid, votes, recused };
}

const saidIds = (act: Act, key: string): string[] =>
  Array.isArray(act.data?.[key]) ? (act.data[key] as string[]) : [];
const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;
