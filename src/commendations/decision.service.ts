/** The decision of a commendation: drafted by the secretary, signed by the approver, with titles numbered in order. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import { uuid } from '../casework/ids.js';
import type { ListResult } from '../casework/rows.js';

export class NoDecisionYet extends Error {
  override name = 'NoDecisionYet';
}

export class DecisionService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  /** Drafts the decision for everybody who awaits it; `without`: left for a supplementary decision, with a reason each. */
  async draft(decision: string, who: Actor, without: Record<string, string> = {}): Promise<Outcome> {
    const cases = (await this.awaiting(decision)).filter((id) => without[id] === undefined);
    const [outcome] = await this.door.apply([
      { subject: 'list', id: decision, type: 'DRAFTED', who, data: { cases, without } },
    ]);
    return outcome!;
  }

  /** A further decision of a body whose first one was signed without somebody; answers its list. */
  async supplement(stage: string, body: string): Promise<string> {
    const { rows } = await this.pool.query(
      `insert into lists (id, round_id, stage_id, kind, unit_id, alone, state, version)
       select $1, s.round_id, s.id, 'decision', $3, true, 'open', 0 from round_stages s
       where s.id = $2 and s.state <> 'waiting' and exists (select 1 from lists l where l.stage_id = s.id
         and l.kind = 'decision' and l.unit_id = $3 and not l.alone and l.state = 'signed') returning id`,
      [uuid(), stage, body],
    );
    if (!rows[0]) throw new NoDecisionYet('the first decision has not been signed: draft that one');
    return rows[0].id;
  }

  /** Signs what was drafted: everybody on it is commended and has a title, numbered by category, then rank. */
  async sign(decision: string, who: Actor, without: Record<string, string> = {}): Promise<Outcome[]> {
    const { rows } = await this.pool.query('select result from lists where id = $1', [decision]);
    const drafted = new Set((rows[0]?.result as ListResult | null)?.kept ?? []);
    const cases = (await this.awaiting(decision)).filter((id) => drafted.has(id));
    return this.door.apply(
      [
        { subject: 'list', id: decision, type: 'SIGNED', who, data: { cases, without } },
        ...cases.map((id): Act => ({ subject: 'nomination', id, type: 'COMMENDED', who, data: { decision } })),
      ],
      { together: true },
    );
  }

  /** In the order of the titles: category as in the programme, then rank, then recommendation. */
  private async awaiting(decision: string): Promise<string[]> {
    const { rows } = await this.pool.query(
      `select n.id from lists l join round_stages s on s.id = l.stage_id
       join nominations n on n.round_id = l.round_id and n.state = s.code || '.awaiting'
       join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
       cross join lateral jsonb_array_elements_text(s.categories) with ordinality as c(code, place)
       where l.id = $1 and c.code = n.category and (u.bodies ->> s.acting)::uuid = l.unit_id
       order by c.place, n.rank nulls last, n.position, u.position`,
      [decision],
    );
    return rows.map(({ id }) => id);
  }
}
