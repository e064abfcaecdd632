/** Which cases an act on many is about: those that would take it now, those that would not, and what has changed since. */
import type { Pool } from 'pg';
import type { Data } from '../casework/act.js';
import { nothingThere } from '../casework/answer.js';
import { hashOfText } from '../casework/chain.js';
import type { RoundBook } from '../casework/round-book.js';
import { Problem } from '../common/problem.js';
import { mayRead } from '../people/scope.service.js';
import { casesFor, placeOf, type Found } from './bulk.queries.js';
import { MOST_CASES, type PreviewBody } from './bulk.schema.js';
import { answersTo } from './takers.js';

interface Standing {
  id: string;
  version: number;
  unmet: readonly string[];
}
interface Weighed {
  takes: Standing[];
  refused: Standing[];
  /** Digest of all that was looked at. */
  seen: string;
}
/** What a preview has shown. */
export interface Shown {
  asked: PreviewBody;
  cases: string[];
  versions: number[];
  digest: string;
  seen: string;
}

export class BulkChoice {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /** The cases that would take the act now and were shown otherwise or not at all, and those that no longer would. */
  async changedSince(person: string, { asked, cases, versions, seen }: Shown): Promise<string[]> {
    // Whatever else the rules ask of a case, a score or a slip, came in by an act: its version tells.
    if (digestOf((await this.select(person, asked)).found) === seen) return [];
    const { takes } = await this.weigh(person, asked);
    const shown = new Map(cases.map((id, at) => [id, versions[at]]));
    const now = new Map(takes.map(({ id, version }) => [id, version]));
    return [...new Set([...cases, ...now.keys()])].filter((id) => shown.get(id) !== now.get(id));
  }

  /** The cases that are asked, by whether they would take the act now. */
  async weigh(person: string, asked: PreviewBody): Promise<Weighed> {
    const { found, here } = await this.select(person, asked);
    const attempt = { person, type: asked.act, data: asked.data as Data };
    const answers = await answersTo(this.pool, this.book, attempt, found);
    const all = found.flatMap(({ id }): Standing[] => {
      const answer = answers.get(id);
      if (!answer) return [];
      const { state, version, unmet } = answer;
      return [{ id, version, unmet: here.includes(state) ? unmet : ['notPossibleHere'] }];
    });
    return {
      takes: all.filter(({ unmet }) => unmet.length === 0),
      // Of a whole stage only what is the person's to decide; of what was named, everything.
      refused: all.filter(({ unmet }) => unmet.length > 0 && (asked.cases !== undefined || !unmet.includes('role'))),
      seen: digestOf(found),
    };
  }

  /** The cases that are asked, and the states of their stage in which there is such an act. */
  private async select(
    person: string,
    { stage, act, category, filter, cases }: PreviewBody,
  ): Promise<{ found: Found[]; here: string[] }> {
    const place = (await mayRead(this.pool, person, 'stage', stage)) ? await placeOf(this.pool, stage) : undefined;
    if (!place) throw nothingThere();
    await this.book.of(this.pool, [place.round]);
    const { compiled } = this.book.get(place.round);
    const here = [...compiled.cases.values()].flatMap(({ states }) =>
      [...states].flatMap(([state, ways]) => (state.split('.')[0] === place.code && ways.has(act) ? [state] : [])),
    );
    const asked = { person, stage, category, unit: filter?.unit, cases, states: [...new Set(here)] };
    const found = await casesFor(this.pool, { ...asked, most: MOST_CASES + 1 });
    if (cases && found.length < cases.length) throw nothingThere();
    if (found.length > MOST_CASES)
      throw new Problem(409, 'too-many', `These are more than ${MOST_CASES} cases: name a category or a unit.`);
    return { found, here };
  }
}

export const digestOf = (cases: readonly { id: string; version: number }[]): string =>
  hashOfText(
    cases
      .map(({ id, version }) => `${id} ${version}`)
      .sort()
      .join('\n'),
  );
