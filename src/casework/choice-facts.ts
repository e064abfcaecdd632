/** A review's choice: what the approver proposes against what scores, shares and reserve make of the cases. */
import { forCategory, type Stage, type StageOf } from '../../workflows/programme.js';
import { brokenShares } from '../../workflows/quota.js';
import { choose, reaches, type Chosen, type Scored } from '../../workflows/tally.js';
import type { Act } from './act.js';
import {
  orderOf,
  placesOf,
  programmeOf,
  readyFor,
  saidIds,
  sameIds,
  settingsOf,
  sharesOf,
  type Part,
} from './on-list.js';
import type { Content, ListRow } from './rows.js';
import type { World } from './world.js';

export function choice(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const { ready, unready } = readyFor(world, row, settings);
  const [kept, reserve, notKept] = ['kept', 'reserve', 'notKept'].map((key) => saidIds(act, key)) as [
    string[],
    string[],
    string[],
  ];
  const proposal = proposalOf(world, row, act);
  const limit = placesOf(world, row);
  const { reserve: places } = settings as StageOf<'review'>;
  const failed = failing(ready, settings as StageOf<'review'>);
  const options = ready.filter(({ id }) => kept.includes(id)).map((each) => each.options);
  const reasons = (act.data?.reasons ?? {}) as Record<string, string>;
  const asked = departures(world, row, act, { kept, reserve }, ready, failed);
  return {
    sameCases: sameIds(
      [...kept, ...reserve, ...notKept],
      ready.map(({ id }) => id),
    ),
    cases: ready.length,
    unready,
    keepHeld:
      (limit === undefined || kept.length <= Math.max(limit, proposal.kept.length)) &&
      reserve.length <= (forCategory(places, row.category!) ?? 0) &&
      !failed.some((id) => kept.includes(id) || reserve.includes(id)),
    sharesHold:
      kept.length === 0 || brokenShares(options, sharesOf(programmeOf(world, row), row.category!)).length === 0,
    departuresReasoned: asked.every((id) => typeof reasons[id] === 'string' && reasons[id].trim() !== ''),
  };
}

/** Those for whom a reason is due: decided in a tie, let in or left out or ranked otherwise than their scores say. */
function departures(
  world: World,
  row: ListRow,
  act: Act,
  { kept, reserve }: { kept: string[]; reserve: string[] },
  ready: readonly Content[],
  failed: readonly string[],
): string[] {
  const { tied } = proposalOf(world, row, { ...act, data: {} });
  const proposal = proposalOf(world, row, act);
  const inOrder = byMerit(ready).filter((id) => kept.includes(id));
  const rest = orderBy(proposal, ready).filter((id) => !kept.includes(id) && !failed.includes(id));
  const decided = tied.filter((id) => kept.includes(id));
  const empty = kept.length < (placesOf(world, row) ?? 0);
  return [
    ...(decided.length > 0 ? decided : tied),
    // A place that equals could have had is not left empty in silence.
    ...(empty ? proposal.tied.filter((id) => !kept.includes(id)) : []),
    ...kept.filter((id, at) => !proposal.kept.includes(id) || inOrder[at] !== id),
    ...proposal.kept.filter((id) => !kept.includes(id)),
    ...reserve.filter((id, at) => rest[at] !== id),
  ];
}

/**
 * Everybody in the order of the proposal: its places, its reserve, then the others by score. Whoever is left out of a
 * place stands before the reserve, and may wait there without a further reason.
 */
function orderBy({ kept, reserve }: Chosen, ready: readonly Content[]): string[] {
  return [...new Set([...kept, ...reserve, ...byMerit(ready)])];
}

/** By mean score, then in order of recommendation: how those who are kept stand, however they got in. */
const byMerit = (ready: readonly Content[]): string[] =>
  choose({ candidates: ready.map(candidate), keep: undefined, ties: 'all', rules: [] }).kept;

const candidate = (each: Content): Scored => ({
  id: each.id,
  score: each.mean,
  order: orderOf(each),
  options: each.options,
});

/** What becomes of those whom the approver does not keep, and for whom of equals it was thereby decided. */
export interface Followed {
  reserve: string[];
  notKept: string[];
  decideTie: string[];
}

/** Follows an approver who keeps these; `waiting` in reserve, by default the next in order. */
export function follow(
  world: World,
  row: ListRow,
  act: Act,
  kept: readonly string[],
  waiting?: readonly string[],
): Followed {
  const settings = settingsOf(world, row) as StageOf<'review'>;
  const { ready } = readyFor(world, row, settings);
  const decideTie = proposalOf(world, row, act).tied.filter((id) => kept.includes(id));
  const proposal = proposalOf(world, row, { ...act, data: { decideTie } });
  const rest = orderBy(proposal, ready).filter((id) => !kept.includes(id));
  const failed = failing(ready, settings);
  const places = forCategory(settings.reserve, row.category!) ?? 0;
  const reserve = [...(waiting ?? rest.filter((id) => !failed.includes(id)).slice(0, places))];
  return { reserve, notKept: rest.filter((id) => !reserve.includes(id)), decideTie };
}

const failing = (ready: readonly Content[], { pass }: StageOf<'review'>): string[] =>
  ready.filter(({ mean }) => pass !== undefined && !reaches(mean, pass)).map(({ id }) => id);

/** What the scores, the reserve and the shares make of the cases that are ready; the approver may depart from it. */
export function proposalOf(world: World, row: ListRow, act: Act): Chosen {
  const settings = settingsOf(world, row) as StageOf<'review'>;
  const { ready } = readyFor(world, row, settings);
  const failed = failing(ready, settings);
  const passing = ready.filter(({ id }) => !failed.includes(id));
  const decideTie = saidIds(act, 'decideTie').map((id) => ({
    id,
    reason: String((act.data?.reasons as Record<string, string>)?.[id] ?? ''),
  }));
  const chosen = choose({
    candidates: passing.map(candidate),
    keep: placesOf(world, row),
    reserve: forCategory(settings.reserve, row.category!) ?? 0,
    ties: settings.ties,
    rules: sharesOf(programmeOf(world, row), row.category!),
    decideTie,
  });
  return { ...chosen, notKept: [...chosen.notKept, ...failed] };
}

/** Of a choice as it would be made: for whom a reason is due. */
export function reasonsDue(world: World, row: ListRow, act: Act, kept: string[], reserve: string[]): string[] {
  const settings = settingsOf(world, row) as StageOf<'review'>;
  const { ready } = readyFor(world, row, settings);
  return [...new Set(departures(world, row, act, { kept, reserve }, ready, failing(ready, settings)))];
}

/** Those whose score does not reach the mark. */
export const failingOf = (world: World, row: ListRow): string[] => {
  const settings = settingsOf(world, row) as StageOf<'review'>;
  return failing(readyFor(world, row, settings).ready, settings);
};
