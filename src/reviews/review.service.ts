/** Reviews: scores, slips, and the approver's choice, closed once for a category and office. */
import type { Pool } from 'pg';
import type { Chosen } from '../../workflows/tally.js';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import type { RoundBook } from '../casework/round-book.js';
import { following, proposal } from '../casework/propose.js';

/** A tie at the edge is decided for the first of the tied, with one reason. */
export interface TieDecided {
  reason: string;
}

/** The approver decides otherwise than scores, shares and reserve make it. */
export interface Departures {
  /** Whom to keep, in order. Fewer than there are places: the others stay empty. */
  kept: readonly string[];
  /** Who waits in reserve, in order; by default whoever is next, those left out of a place first. */
  reserve?: readonly string[];
  /**
   * By case: for everybody let in, left out of a place or ranked otherwise than the scores say, and for those preferred
   * in a tie.
   */
  reasons: Readonly<Record<string, string>>;
}

/** What the list is told, and keeps in its history. */
interface Decided {
  kept: readonly string[];
  reserve: readonly string[];
  notKept: readonly string[];
  reasons: Readonly<Record<string, string>>;
  decideTie: readonly string[];
}

export class ReviewService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
    private readonly book: RoundBook,
  ) {}

  /**
   * Closes a choice, all or nothing: with what scores, shares and reserve make of it, or as the approver departs from
   * that. A departure without its reason is refused with `departuresReasoned`, one that breaks a share with `sharesHold`.
   */
  async choose(list: string, who: Actor, decide: TieDecided | Departures | null = null): Promise<Outcome[]> {
    const decided =
      decide !== null && 'kept' in decide ? await this.departing(list, decide) : await this.proposed(list, decide);
    const follow = (type: string, ids: readonly string[]) =>
      ids.map((id): Act => ({ subject: 'nomination', id, type, who, data: { choice: list } }));
    return this.door.apply(
      [
        { subject: 'list', id: list, type: 'CHOSEN', who, data: { ...decided } },
        ...follow('KEPT', decided.kept),
        ...follow('RESERVED', decided.reserve),
        ...follow('NOT_KEPT', decided.notKept),
      ],
      { together: true },
    );
  }

  /** What scores, shares and reserve make of a choice now; read without locks. */
  proposal(list: string): Promise<Chosen> {
    return proposal(this.pool, this.book, list);
  }

  private async proposed(list: string, decide: TieDecided | null): Promise<Decided> {
    const chosen = await proposal(this.pool, this.book, list);
    if (chosen.tied.length === 0 || decide === null) return { ...sides(chosen), reasons: {}, decideTie: [] };
    const decideTie = chosen.tied;
    const reasons = Object.fromEntries(decideTie.map((id) => [id, decide.reason]));
    return { ...sides(await proposal(this.pool, this.book, list, decideTie, reasons)), reasons, decideTie };
  }

  private async departing(list: string, { kept, reserve, reasons }: Departures): Promise<Decided> {
    return { kept, reasons, ...(await following(this.pool, this.book, list, kept, reserve)) };
  }
}

const sides = ({ kept, reserve, notKept }: Pick<Decided, 'kept' | 'reserve' | 'notKept'>) => ({
  kept,
  reserve,
  notKept,
});
