/** A choice of one category in one stage: who is taken, who waits in reserve, who ends. */
import { officeOf, type Category, type Stage } from './programme.js';
import type { Case } from './nominations.js';
import type { Readings } from './readings.js';
import { choose, ofLists } from './shares.js';

export interface Pool {
  stage: Stage;
  office: number;
  offices: number;
  waiting: Case[];
}

export interface Choice {
  taken: Case[];
  pools: Pool[];
  /** How many `ties: all` let in beside the places. */
  beside: number;
}

export interface Terms {
  stage: Stage;
  category: Category;
  offices: number;
  /** Places of one office, by how many entered there. */
  places: (entered: number) => number;
  /** Places of all offices together. */
  atMost: number;
  readings: Readings;
}

/** What those are who are not taken. The review's reserves end like the rest of their review (the worked example has 49 `notKept`). */
export const endOf = (stage: Stage): string => (stage.stage === 'committee' ? 'notElected' : 'notKept');

/** "In a stage by a level it counts for each office"; "`reserve` likewise is per category and office, beside `keep`". */
export function decide(there: Case[], terms: Terms): Choice {
  const choice: Choice = { taken: [], pools: [], beside: 0 };
  for (let office = 1; office <= terms.offices; office += 1) {
    const group = there.filter((one) => officeOf(one.unit, terms.offices) === office);
    group.sort((left, right) => left.place - right.place);
    const left = terms.atMost - choice.taken.length + choice.beside;
    const one = decideOffice(group, Math.min(terms.places(group.length), left), terms);
    choice.taken.push(...one.taken);
    choice.beside += one.beside;
    choice.pools.push({ stage: terms.stage, office, offices: terms.offices, waiting: one.waiting });
  }
  return choice;
}

function decideOffice(group: Case[], places: number, terms: Terms): { taken: Case[]; waiting: Case[]; beside: number } {
  const { stage, category, readings } = terms;
  const unlimited = terms.offices > 1 && readings.sharesOverOffices === 'notThere';
  const taken = choose(places, group, unlimited ? [] : (category.shares ?? []), readings);
  const rest = group.filter((one) => !taken.includes(one));
  const out: Case[] = [];
  let beside = 0;
  if (tiedAtEdge(taken, rest, terms)) {
    if (stage.ties === 'all') {
      taken.push(...rest.splice(0, 1));
      beside = 1;
    }
    if (stage.ties === 'none') {
      const tied = taken.splice(-1);
      if (readings.tiesNoneReserve === 'tiedOut') out.push(...tied, ...rest.splice(0, 1));
      else rest.unshift(...tied);
    }
  }
  const waiting = rest.splice(0, reserveOf(terms));
  for (const one of [...rest, ...out]) one.end = endOf(stage);
  return { taken, waiting, beside };
}

/** "With `scores: sheet` the last place kept and the next are tied" */
function tiedAtEdge(taken: Case[], rest: Case[], { stage, category, readings }: Terms): boolean {
  if (stage.stage !== 'review' || stage.scores !== 'sheet') return false;
  if (readings.tiesWithShares === 'ignored' && ofLists(category.shares ?? []).length > 0) return false;
  return taken.length > 0 && rest.length > 0;
}

function reserveOf({ stage, category, readings }: Terms): number {
  if (stage.stage === 'committee' && readings.committeeReserve === 'none') return 0;
  if (typeof stage.reserve === 'object') return stage.reserve[category.code] ?? 0;
  return stage.reserve ?? 0;
}
