/** What has to be known to decide a list as a whole. */
import { isDay } from '../../workflows/calendar.js';
import type { ListFacts } from '../../workflows/facts.js';
import type { Role } from '../../workflows/people.js';
import { choosesIn } from '../../workflows/compile.js';
import { pathOf, type Stage } from '../../workflows/programme.js';
import { brokenShares } from '../../workflows/quota.js';
import type { Act } from './act.js';
import { ballot } from './ballot-facts.js';
import { choice } from './choice-facts.js';
import {
  contentsOf,
  lastDayOf,
  programmeOf,
  readyFor,
  saidIds,
  sameIds,
  settingsOf,
  sharesOf,
  stageState,
  type Part,
} from './on-list.js';
import type { ListRow } from './rows.js';
import type { World } from './world.js';

export function listFacts(
  world: World,
  row: ListRow,
  stage: ListFacts['stage'],
  roles: ReadonlySet<Role>,
  act: Act,
): ListFacts {
  const settings = settingsOf(world, row);
  const contents = contentsOf(world, row);
  const me = typeof act.who === 'object' && 'person' in act.who ? act.who.person : null;
  const units = me === null ? undefined : world.people.get(me)?.units;
  const facts: ListFacts = {
    now: world.now,
    roles,
    stage,
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
    paperHolds: true,
    windowEnded: row.ends_at !== null && Date.parse(row.ends_at) <= Date.parse(world.now),
    endsOn: row.ends_on,
    mayPublish: true,
    seatsHeld: true,
    capHeld: true,
    ownUnit: contents.some((each) => units?.has(each.unit_id) ?? false),
    sent: me !== null && contents.some((each) => each.sent_by === me),
    scored: me !== null && contents.some((each) => each.scored_by?.includes(me) ?? false),
    recused: me !== null && contents.some((each) => world.recused.has(`${each.id} ${me}`)),
    recusalsCounted: true,
    votesPossible: true,
    drafted: me !== null && row.result?.by === me,
  };
  const kinds = { allotment, notice, choice, ballot, decision };
  return { ...facts, ...kinds[row.kind](world, row, settings, act) };
}

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
    paperHolds: paperHolds(act.data?.paper, world.today(row.round_id), (today) => lastDayOf(world, row, today)),
  };
}

/**
 * A notice may be put up on paper too. The window counts from the day of the record, which vouches for nothing earlier;
 * so the paper has to hang at least until the end that the record counts.
 */
function paperHolds(paper: unknown, today: string, endFrom: (today: string) => string): boolean {
  if (paper === undefined) return true;
  const { from, to, photograph } = (paper ?? {}) as Record<string, unknown>;
  return isDay(from) && isDay(to) && from <= today && to >= endFrom(today) && /^[0-9a-f]{64}$/.test(String(photograph));
}

function decision(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const programme = programmeOf(world, row);
  const contents = contentsOf(world, row);
  const awaiting = contents.filter((each) => each.state === `${settings.id}.awaiting`);
  const said = saidIds(act, 'cases');
  const members = awaiting.filter(({ id }) => said.includes(id));
  // Only the secretary, when drafting, leaves somebody for a supplementary decision.
  const without = ((act.type === 'DRAFTED' ? act.data?.without : row.result?.without) ?? {}) as Record<string, string>;
  const { unready } = readyFor(world, row, settings, without);
  const left = awaiting.filter(({ id }) => !said.includes(id) && !without[id]?.trim()).length;
  const byCategory = programme.categories.map((category) => {
    const own = members.filter((each) => each.category === category.code);
    const given = world.titled.get(`${row.round_id} ${category.code}`) ?? 0;
    const all = [
      ...(world.titledOptions.get(`${row.round_id} ${category.code}`) ?? []),
      ...own.map(({ options }) => options),
    ];
    const broken = brokenShares(all, sharesOf(programme, category.code));
    // Those that `ties: all` let in at the last choice are excepted from the seats.
    const last = pathOf(programme, category.code).findLast((each) => choosesIn(programme, category, each));
    const excepted = last?.stage === 'review' && last.ties === 'all';
    return {
      over: !excepted && given + own.length > (category.seats ?? Infinity),
      broken: own.length > 0 && broken.length > 0,
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
