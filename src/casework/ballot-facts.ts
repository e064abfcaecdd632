/** A committee's ballot: who was asked, whether it was quorate, and what all its counts come to. */
import { forCategory, type Stage, type StageOf } from '../../workflows/programme.js';
import { baseOf, meets, parseFraction, tally } from '../../workflows/tally.js';
import type { Act } from './act.js';
import { orderOf, placesOf, programmeOf, readyFor, sameIds, settingsOf, sharesOf, type Part } from './on-list.js';
import type { Count, ListResult, ListRow } from './rows.js';
import type { World } from './world.js';

export function ballot(world: World, row: ListRow, settings: Stage, act: Act): Part {
  const { ready, unready } = readyFor(world, row, settings);
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
  const appointed = world.choices.get(row.id)?.appointed ?? 0;
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
    votesPossible: votesPossible(count, appointed, seats),
    recusalsCounted: asked.every(
      (id) => (count.recused[id] ?? 0) >= recusedAtLeast(world, id, committee, count, appointed),
    ),
    quorate: meets(parseFraction(committee.quorum)!, count.present, appointed),
  };
}

/** What the counts of a ballot come to, this one included. */
export function ballotResult(world: World, row: ListRow, act: Act): ListResult {
  const counts = [...(row.result?.counts ?? []), countOf(act)];
  const settings = settingsOf(world, row) as StageOf<'committee'>;
  const seats = placesOf(world, row);
  const { ready } = readyFor(world, row, settings);
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

function countOf(act: Act): Count {
  const { of = 'all', present = 0, valid = 0, votes = {}, recused = {} } = (act.data ?? {}) as Partial<Count>;
  return { of, present, valid, votes, recused };
}

/** Of the members who have declared a conflict, some may be absent; from a base of all the appointed they are missing too. */
function recusedAtLeast(
  world: World,
  candidate: string,
  { base }: StageOf<'committee'>,
  { present }: Count,
  appointed: number,
): number {
  const declared = world.recusedMembers.get(candidate) ?? 0;
  return base === 'all' ? declared : declared - Math.max(0, appointed - present);
}

/** One vote a member for a candidate, none of the recused; each member marks at most as many as there are seats. */
function votesPossible(
  { present, valid, votes, recused }: Count,
  appointed: number,
  seats: number | undefined,
): boolean {
  const counts = [present, valid, ...Object.values(votes), ...Object.values(recused)];
  if (!counts.every((each) => Number.isInteger(each) && each >= 0) || valid > present || present > appointed)
    return false;
  const each = Object.entries(votes).every(([id, cast]) => cast <= valid - (recused[id] ?? 0));
  const all = Object.values(votes).reduce((sum, cast) => sum + cast, 0);
  return each && all <= valid * (seats ?? Object.keys(votes).length);
}
