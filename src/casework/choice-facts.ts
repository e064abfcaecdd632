/** A review's choice: what the approver proposes against what scores, shares and reserve make of the cases. */
import { forCategory, type Stage, type StageOf } from '../../workflows/programme.js';
import { brokenShares } from '../../workflows/quota.js';
import { choose, reaches, type Chosen } from '../../workflows/tally.js';
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
  const { pass, reserve: places } = settings as StageOf<'review'>;
  const failed = ready.filter((each) => pass !== undefined && !reaches(each.mean, pass)).map(({ id }) => id);
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
  const merit = ready
    .toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || orderOf(a) - orderOf(b))
    .map(({ id }) => id);
  const inOrder = [...proposal.kept, ...merit.filter((id) => !proposal.kept.includes(id))].filter((id) =>
    kept.includes(id),
  );
  const rest = [...proposal.reserve, ...merit.filter((id) => !proposal.reserve.includes(id))].filter(
    (id) => !kept.includes(id) && !failed.includes(id),
  );
  const decided = tied.filter((id) => kept.includes(id));
  return [
    ...(decided.length > 0 ? decided : tied),
    ...kept.filter((id, at) => !proposal.kept.includes(id) || inOrder[at] !== id),
    ...proposal.kept.filter((id) => !kept.includes(id)),
    ...reserve.filter((id, at) => rest[at] !== id),
  ];
}

/** What the scores, the reserve and the shares make of the cases that are ready; the approver may depart from it. */
export function proposalOf(world: World, row: ListRow, act: Act): Chosen {
  const settings = settingsOf(world, row) as StageOf<'review'>;
  const { ready } = readyFor(world, row, settings);
  const passing = ready.filter((each) => settings.pass === undefined || reaches(each.mean, settings.pass));
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
