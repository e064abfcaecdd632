/** Drafts become a unit's list: listed by clerks, sealed by the head, as a whole. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Data, Outcome } from '../casework/act.js';
import type { Door, Together } from '../casework/door.js';
import type { Draft } from '../casework/enter.js';
import { BY_ORDER } from './order.service.js';

export class NominationService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  enter(who: Actor, drafts: readonly Draft[], how?: Together): Promise<Outcome[]> {
    return this.door.enter(who, drafts, how);
  }

  /** The same act on many cases, each accepted or refused on its own. */
  all(type: string, cases: readonly string[], who: Actor, data: Data = {}): Promise<Outcome[]> {
    return this.door.apply(cases.map((id): Act => ({ subject: 'nomination', id, type, who, data })));
  }

  /**
   * Seals a unit's list in one category with all that is listed on it, in the order given, else as it was arranged, else as
   * they were entered: all or nothing.
   */
  async seal(list: string, who: Actor, order?: readonly string[]): Promise<Outcome[]> {
    const { rows } = await this.pool.query(
      `select n.id from nominations n where n.list_id = $1 and split_part(n.state, '.', 2) = 'listed' order by ${BY_ORDER}`,
      [list],
    );
    const cases = order ?? rows.map(({ id }) => id as string);
    const acts: Act[] = [
      { subject: 'list', id: list, type: 'SEALED', who, data: { cases } },
      ...cases.map((id): Act => ({ subject: 'nomination', id, type: 'SEALED', who, data: { list } })),
    ];
    return this.door.apply(acts, { together: true });
  }
}
