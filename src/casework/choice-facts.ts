/** A review's choice: what the approver proposes against what scores, shares and reserve make of the cases. */
import { forCategory, type Stage, type StageOf } from '../../workflows/programme.js';
import { brokenShares } from '../../workflows/quota.js';
import { choose, type Chosen } from '../../workflows/tally.js';
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
import type { ListRow } from './rows.js';
import type { World } from './world.js';

export function choice(world: World, row: ListRow, settings: Stage, act: Act): Part {
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
