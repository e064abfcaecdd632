/** A committee's ballots by plain count: what was counted is entered, voted again where tied, and closed by the chair. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import type { Count, ListResult } from '../casework/rows.js';

export class MeetingService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  /** Enters one count of a ballot: of all candidates, of the tied again, or of seats that stayed open. */
  async count(ballot: string, count: Count, who: Actor): Promise<Outcome> {
    const [outcome] = await this.door.apply([
      { subject: 'list', id: ballot, type: 'COUNTED', who, data: { ...count } },
    ]);
    return outcome!;
  }

  /** Closes a ballot: the elected go on, the reserve waits, the others end; all or nothing. */
  async close(ballot: string, who: Actor): Promise<Outcome[]> {
    const { rows } = await this.pool.query('select result from lists where id = $1', [ballot]);
    const { kept, reserve, out } = (rows[0]?.result ?? { kept: [], reserve: [], out: [] }) as ListResult;
    const follow = (type: string, ids: readonly string[]) =>
      ids.map((id): Act => ({ subject: 'nomination', id, type, who, data: { ballot } }));
    return this.door.apply(
      [
        { subject: 'list', id: ballot, type: 'CLOSED', who },
        ...follow('ELECTED', kept),
        ...follow('RESERVED', reserve),
        ...follow('NOT_ELECTED', out),
      ],
      { together: true },
    );
  }
}
