/** The nominee's consent (本人同意), by a link that is used once: the nominee has no account. */
import type { Pool } from 'pg';
import type { Outcome } from '../casework/act.js';
import type { Gathered } from '../casework/gather.js';
import { hashOfLink, newLinkToken } from '../common/link-token.js';
import { Problem } from '../common/problem.js';

/** Days that a link can be used. */
const DAYS = 30;

export interface Asked {
  nomination: string;
  round: string;
  category: string;
  unit: Record<string, string>;
  nominee: Record<string, unknown>;
  form: Record<string, unknown>;
}

export class ConsentService {
  constructor(
    private readonly pool: Pool,
    private readonly gathered: Gathered,
  ) {}

  /** Makes a link for a nominee and ends those made before; the only time that its token is known. */
  async makeLink(nomination: string, person: string): Promise<{ token: string; ends_at: string }> {
    const token = newLinkToken();
    const { rows } = await this.pool.query(
      `with ended as (delete from consent_links where nomination_id = $2 and used_at is null)
       insert into consent_links (token_hash, nomination_id, made_by, ends_at)
       values ($1, $2, $3, now_here() + make_interval(days => ${DAYS})) returning ends_at`,
      [hashOfLink(token), nomination, person],
    );
    return { token, ends_at: (rows[0].ends_at as Date).toISOString() };
  }

  /** What the nominee is asked. Throws a Problem of 404 for a link that is unknown, used or over: the same for all. */
  async asked(token: string): Promise<Asked> {
    const { rows } = await this.pool.query(
      `select n.id as nomination, r.code as round, n.category, u.name as unit, n.nominee, n.form
       from consent_links l join nominations n on n.id = l.nomination_id join rounds r on r.id = n.round_id
       join units u on u.id = n.unit_id
       where l.token_hash = $1 and l.used_at is null and l.ends_at > now_here()`,
      [hashOfLink(token)],
    );
    if (!rows[0]) throw new Problem(404, 'unknown', 'This link is not valid, or it has been used.');
    return rows[0];
  }

  /** Agrees or declines. The link is used up only if the act was accepted. */
  async answer(token: string, agrees: boolean): Promise<Outcome> {
    const { nomination } = await this.asked(token);
    const outcome = await this.gathered.act({
      subject: 'nomination',
      id: nomination,
      type: agrees ? 'CONSENTED' : 'DECLINED',
      who: { nominee: nomination },
      // Clicked twice, it is done once.
      key: `link/${hashOfLink(token).toString('hex')}`,
    });
    if (outcome.ok)
      await this.pool.query('update consent_links set used_at = now_here() where token_hash = $1', [hashOfLink(token)]);
    return outcome;
  }
}
