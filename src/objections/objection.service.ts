/** Real-name objections: filed against one row of a running notice, decided by a handler, with a reason. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import { uuid } from '../casework/ids.js';

export interface Objector {
  name: string;
  contact: string;
}

export type ObjectionOutcome = 'DISMISSED' | 'UPHELD' | 'CORRECTED';

export class ObjectionService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  /** Records an objection to a case that is on notice. The objector's name is kept apart, for the handlers only. */
  async file(nomination: string, objector: Objector, facts: string, who: Actor): Promise<Outcome[]> {
    const { rows } = await this.pool.query('select round_id, notice_id from nominations where id = $1', [nomination]);
    const list = rows[0]?.notice_id as string | null | undefined;
    const id = uuid();
    return this.door.apply(
      [
        ...(list
          ? [
              {
                subject: 'objection',
                id,
                type: 'FILED',
                who,
                create: { nomination_id: nomination, list_id: list, facts, round_id: rows[0].round_id },
              } satisfies Act,
            ]
          : []),
        { subject: 'nomination', id: nomination, type: 'OBJECTION_FILED', who, data: { objection: id } },
      ],
      {
        together: true,
        keep: (db) =>
          db.query('insert into objectors (objection_id, name, contact) values ($1, $2, $3)', [
            id,
            objector.name,
            objector.contact,
          ]),
      },
    );
  }

  /** Decides an objection. A case that has ended meanwhile is left alone; the objector is answered all the same. */
  async decide(objection: string, outcome: ObjectionOutcome, reason: string, who: Actor): Promise<Outcome[]> {
    const { rows } = await this.pool.query(
      `select o.nomination_id, position('.' in n.state) > 0 as active
       from objections o join nominations n on n.id = o.nomination_id where o.id = $1`,
      [objection],
    );
    const acts: Act[] = [{ subject: 'objection', id: objection, type: outcome, who, data: { reason } }];
    if (rows[0]?.active)
      acts.push({
        subject: 'nomination',
        id: rows[0].nomination_id,
        type: `OBJECTION_${outcome}`,
        who,
        data: { objection, reason },
      });
    return this.door.apply(acts, { together: true });
  }
}
