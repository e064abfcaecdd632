/** Reviews: scores, slips, and the approver's choice, closed once for a category and office. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import type { RoundBook } from '../casework/round-book.js';
import { proposal } from '../casework/propose.js';

export interface Departures {
  kept: readonly string[];
  reasons: Record<string, string>;
}

export class ReviewService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
    private readonly book: RoundBook,
  ) {}

  /**
   * Closes a choice with what scores, shares and reserve make of it. A tie at the edge is decided for those named in
   * `decideTie`, with a reason each.
   */
  async choose(list: string, who: Actor, decide: { reason: string } | null = null): Promise<Outcome[]> {
    let chosen = await proposal(this.pool, this.book, list);
    const reasons: Record<string, string> = {};
    let decideTie: string[] = [];
    if (chosen.tied.length > 0 && decide) {
      decideTie = chosen.tied;
      for (const id of chosen.tied) reasons[id] = decide.reason;
      chosen = await proposal(this.pool, this.book, list, decideTie, reasons);
    }
    const { kept, reserve, notKept } = chosen;
    const follow = (type: string, ids: readonly string[]) =>
      ids.map((id): Act => ({ subject: 'nomination', id, type, who, data: { choice: list } }));
    return this.door.apply(
      [
        { subject: 'list', id: list, type: 'CHOSEN', who, data: { kept, reserve, notKept, reasons, decideTie } },
        ...follow('KEPT', kept),
        ...follow('RESERVED', reserve),
        ...follow('NOT_KEPT', notKept),
      ],
      { together: true },
    );
  }
}
