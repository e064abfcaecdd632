/** Links by which other bodies give their opinion: made, listed and revoked by the secretary of the office that asks. */
import type { Pool } from 'pg';
import { nothingThere } from '../casework/answer.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { inTransaction, type Queryable } from '../casework/store.js';
import { dayOf } from '../casework/world.js';
import { hashOfLink, newLinkToken } from '../common/link-token.js';
import { PAGE } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { storeSlipMail } from '../mail/slip-mail.service.js';
import type { SlipLinkBody } from './slip.schema.js';
import { answersTo, type Placed } from './takers.js';

/** Days that a link can be used. */
const DAYS = 30;

interface Asked extends Placed {
  office: string;
  closes_on: string | null;
  language: string;
}
interface Made {
  id: string;
  token: string;
  ends_at: string;
}

export class SlipLinkService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /**
   * Makes a link and mails it if an address is given; the only time that its token is known. Older links ask the same
   * body no more about these cases. Problems: 404 for a case that is not in this stage or not the person's to ask about,
   * 409 `rules-unmet` where a slip of this body could not be recorded now, 409 `several-offices`.
   */
  async make(
    person: string,
    stage: string,
    { body, cases, email }: SlipLinkBody,
    linkOf: (token: string) => string,
  ): Promise<Made> {
    const asked = await this.asked(person, stage, cases);
    if (asked.length < cases.length) throw nothingThere();
    const [{ office, round, closes_on, language }] = asked as [Asked];
    if (asked.some((each) => each.office !== office))
      throw new Problem(409, 'several-offices', 'One office asks by one link: make a link for each.');
    await this.mayBeRecorded(person, body, asked);
    const token = newLinkToken();
    const id = uuid();
    return inTransaction(
      this.pool,
      // Two links made at the same moment end each other in turn, not both ask.
      (db) => db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slip links ${stage} ${body}`]),
      async (db) => {
        await replace(db, stage, body, cases);
        const { rows } = await db.query(
          `with made as (insert into slip_links (id, token_hash, stage_id, office_id, body, email, made_by, made_at, ends_at)
             values ($1, $2, $3, $4, $5, $6, $7, now_here(), now_here() + make_interval(days => ${DAYS})) returning id, ends_at),
           asked as (insert into slip_link_cases (link_id, nomination_id) select made.id, x.id from made, unnest($8::uuid[]) as x(id))
           select ends_at from made`,
          [id, hashOfLink(token), stage, office, body, email ?? null, person, cases],
        );
        const ends_at = (rows[0].ends_at as Date).toISOString();
        const { compiled, calendar } = this.book.get(round);
        if (email !== undefined)
          await storeSlipMail(db, { address: email, language }, compiled.programme, {
            body,
            cases: cases.length,
            dueOn: closes_on ?? dayOf(ends_at, calendar.utcOffset),
            link: linkOf(token),
          });
        return { id, token, ends_at };
      },
    );
  }

  /** The links of a stage that an office of the person has made, oldest first. Problem 404 for whoever may make none. */
  async all(person: string, stage: string, after?: string): Promise<object[]> {
    const { rows: may } = await this.pool.query({
      name: 'asks_opinions_in',
      text: `select 1 from round_stages s join rounds r on r.id = s.round_id
        join roles h on h.account_id = $1 and h.role = 'secretary'
        where s.id = $2 and (h.unit_id = r.organiser_id or exists (select 1 from round_bodies b
          where b.round_id = s.round_id and b.acting = s.acting and b.body_id = h.unit_id)) limit 1`,
      values: [person, stage],
    });
    if (may.length === 0) throw nothingThere();
    const { rows } = await this.pool.query({
      name: 'slip_links_of_stage',
      text: `select l.id, l.body, l.email, l.made_at, l.ends_at, c.cases, c.answered,
          case when l.revoked_at is not null then 'revoked' when c.asked = 0 and c.answered > 0 then 'answered'
            when c.asked = 0 then 'replaced' when l.ends_at <= now_here() then 'over' else 'open' end as state
        from slip_links l join round_stages s on s.id = l.stage_id join rounds r on r.id = s.round_id
        cross join lateral (select count(*)::int as cases, (count(*) filter (where state = 'answered'))::int as answered,
          (count(*) filter (where state = 'asked'))::int as asked from slip_link_cases where link_id = l.id) c
        where l.stage_id = $2 and ($3::uuid is null or l.id > $3) and exists (select 1 from roles h
          where h.account_id = $1 and h.role = 'secretary' and h.unit_id in (r.organiser_id, l.office_id))
        order by l.id limit ${PAGE}`,
      values: [person, stage, after ?? null],
    });
    return rows;
  }

  /** Ends a link; one that has ended stays so. Problem 404 for a link of another office. */
  async revoke(person: string, link: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `update slip_links l set revoked_at = coalesce(l.revoked_at, now_here())
       from round_stages s, rounds r, roles h where l.id = $2 and s.id = l.stage_id and r.id = s.round_id
         and h.account_id = $1 and h.role = 'secretary' and h.unit_id in (r.organiser_id, l.office_id)`,
      [person, link],
    );
    if (rowCount === 0) throw nothingThere();
  }

  /** Of these cases those that are in the stage, and about which the person may ask. */
  private async asked(person: string, stage: string, cases: readonly string[]): Promise<Asked[]> {
    const { rows } = await this.pool.query({
      name: 'asked_by_slip',
      text: `select n.id, n.round_id as round, n.category, u.bodies ->> s.acting as office, s.closes_on::text as closes_on, a.language
        from round_stages s join rounds r on r.id = s.round_id join accounts a on a.id = $1
        join nominations n on n.id = any($3::uuid[]) and n.round_id = s.round_id and split_part(n.state, '.', 1) = s.code
        join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
        where s.id = $2 and exists (select 1 from roles h where h.account_id = $1 and h.role = 'secretary'
          and h.unit_id::text in (r.organiser_id::text, u.bodies ->> s.acting))`,
      values: [person, stage, cases],
    });
    return rows;
  }

  private async mayBeRecorded(person: string, body: string, asked: readonly Asked[]): Promise<void> {
    const data = { body, answer: 'no objection' };
    const answers = await answersTo(this.pool, this.book, { person, type: 'SLIP_RECORDED', data }, asked);
    const refused = [...answers].flatMap(([id, { unmet }]) => (unmet.length > 0 ? [{ case: id, unmet }] : []));
    if (refused.length > 0)
      throw new Problem(409, 'rules-unmet', 'This body cannot be asked about the cases in `refused`.', {
        refused: refused.slice(0, 100),
      });
  }
}

/** Older links for the same body ask no more about these cases. */
const replace = (db: Queryable, stage: string, body: string, cases: readonly string[]) =>
  db.query(
    `update slip_link_cases c set state = 'replaced' from slip_links l
     where c.nomination_id = any($3::uuid[]) and c.state = 'asked' and l.id = c.link_id and l.stage_id = $1 and l.body = $2`,
    [stage, body, cases],
  );
