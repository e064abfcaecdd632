/** Reserves: the next in order moves up when a place falls free, and is released when the next choice has been made. */
import type { Pool } from 'pg';
import type { Act } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import type { Effect } from '../casework/relay.js';

export class ReserveService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  /** Asks everybody in the reserve, in order; the door lets the first move up with whom the shares still hold. */
  placeFreed = async (effects: readonly Effect[]): Promise<void> => {
    for (const effect of effects) {
      const { rows } = await this.pool.query(`select id from nominations where reserve_of = $1 order by reserve_rank`, [
        effect.subject_id,
      ]);
      for (const { id } of rows) {
        const key = `place-${effect.id}`;
        const act: Act = {
          subject: 'nomination',
          id,
          type: 'MOVED_UP',
          who: 'clock',
          key,
          data: { to: String(effect.data.stage) },
        };
        const [outcome] = await this.door.apply([act]);
        if (outcome!.ok || outcome!.why === 'keyReused') break;
      }
    }
  };

  /** Reserves of the choices above a choice that has now been made, for the same category and the same units. */
  releaseReserves = async (effects: readonly Effect[]): Promise<void> => {
    const { rows } = await this.pool.query(
      `select distinct n.id from lists made join round_stages s on s.id = made.stage_id
       join nominations n on n.round_id = made.round_id and n.reserve_of is not null and n.reserve_of <> made.id
       join lists earlier on earlier.id = n.reserve_of
       join round_stages e on e.id = earlier.stage_id and e.position < s.position
       join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
       where made.id = any($1::uuid[]) and (u.bodies ->> s.acting)::uuid = made.unit_id
         and (made.category is null and s.categories ? n.category or made.category = n.category)
       order by n.id`,
      [effects.map(({ subject_id }) => subject_id)],
    );
    await this.release(rows.map(({ id }) => id));
  };

  /** At the end of a round nobody waits any more. */
  async releaseAll(round: string): Promise<void> {
    const { rows } = await this.pool.query(
      'select id from nominations where round_id = $1 and reserve_of is not null order by id',
      [round],
    );
    await this.release(rows.map(({ id }) => id));
  }

  private async release(cases: readonly string[]): Promise<void> {
    await this.door.apply(
      cases.map((id): Act => ({ subject: 'nomination', id, type: 'RESERVE_RELEASED', who: 'clock' })),
    );
  }
}
