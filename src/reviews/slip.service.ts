/** An opinion slip (征求意见) by a link: whoever holds it answers for a body that has no account here. */
import type { Pool } from 'pg';
import type { Accepted, Act } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import type { RoundBook } from '../casework/round-book.js';
import { codeOf, type Queryable } from '../casework/store.js';
import { dayOf } from '../casework/world.js';
import { hashOfLink } from '../common/link-token.js';
import { Problem } from '../common/problem.js';
import type { SlipAnswers, SlipAsked } from './slip.schema.js';

/** Somebody else acts on the cases while a slip comes in: it is looked at again. */
const ATTEMPTS = 5;
/** What `all_written` raises. */
const RAISED = 'P0001';

interface OneAsked {
  id: string;
  round: string;
  category: string;
  state: string;
  version: number;
  nominee: Record<string, string>;
  /** On record already, by hand. */
  recorded: boolean;
}
interface Link {
  id: string;
  body: string;
  stage: string;
  made_by: string;
  closes_on: string | null;
  ends_at: Date;
  asked: OneAsked[];
}

/** The same for all: what is unknown, used, revoked, replaced, over or asks about something else. */
const linkVoid = () => new Problem(404, 'unknown', 'This link is not valid, or it has been used.');

export class SlipService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
    private readonly book: RoundBook,
  ) {}

  /** The link itself, for whoever has it. Throws a Problem of 404 for one that asks nothing. */
  async linkId(token: string): Promise<{ id: string; body: string }> {
    const { id, body } = await this.linkOf(token);
    return { id, body };
  }

  /** What a body is asked now. Throws a Problem of 404 for a link that asks nothing. */
  async asked(token: string): Promise<SlipAsked> {
    const link = await this.linkOf(token);
    const { calendar } = this.book.get(link.asked[0]!.round);
    return {
      body: link.body,
      due_on: link.closes_on ?? dayOf(link.ends_at.toISOString(), calendar.utcOffset),
      cases: link.asked.filter((each) => this.waits(link, each)).map((each) => this.shown(each)),
    };
  }

  /**
   * Records the answers, all or none; a case is answered by a link once. Problems: 404 as for `asked`, and for a case that
   * the link does not ask about; 409 `not-open-now` where a case has gone on, is being corrected, or was answered by hand.
   *
   * Only the secretary may record a slip, and whoever has the link is nobody we know: so it is recorded for the secretary
   * who made the link, and history says that it came by the link. Who is no secretary any more has no links either.
   */
  async answer(token: string, { answers }: SlipAnswers): Promise<{ answers: object[]; left: number }> {
    for (let attempt = 1; ; attempt++) {
      const link = await this.linkOf(token);
      const asked = new Map(link.asked.map((each) => [each.id, each]));
      if (!answers.every((each) => asked.has(each.case))) throw linkVoid();
      if (!answers.every((each) => this.waits(link, asked.get(each.case)!))) throw notOpenNow();
      const acts = answers.map((each): Act => ({
        subject: 'nomination',
        id: each.case,
        type: 'SLIP_RECORDED',
        who: { person: link.made_by },
        version: asked.get(each.case)!.version,
        data: { body: link.body, answer: each.answer, by: 'link', link: link.id },
      }));
      const outcomes = await this.apply(link, acts);
      if (outcomes.every(({ ok }) => ok)) {
        const done = (outcomes as Accepted[]).map(({ id, at, hash }) => ({ case: id, at, hash }));
        return { answers: done, left: link.asked.length - answers.length };
      }
      if (outcomes.some((each) => !each.ok && each.unmet.includes('role'))) throw linkVoid();
      // What the machine says is for those who work on the case.
      if (attempt === ATTEMPTS || !outcomes.some((each) => !each.ok && each.why === 'changed')) throw notOpenNow();
    }
  }

  private async apply(link: Link, acts: readonly Act[]) {
    const cases = acts.map(({ id }) => id);
    try {
      return await this.door.apply(acts, { together: true, keep: (db) => useUp(db, link.id, cases) });
    } catch (error) {
      if (codeOf(error) === RAISED) throw linkVoid();
      throw error;
    }
  }

  private async linkOf(token: string): Promise<Link> {
    const { rows } = await this.pool.query({
      name: 'slip_link_of',
      text: `select l.id, l.body, s.code as stage, l.made_by, s.closes_on::text as closes_on, l.ends_at,
          (select json_agg(json_build_object('id', n.id, 'round', n.round_id, 'category', n.category, 'state', n.state,
              'version', n.version, 'nominee', n.nominee, 'recorded', exists (select 1 from slips x where x.nomination_id = n.id
                and x.stage_id = l.stage_id and x.body = l.body and x.answer <> 'not answered')) order by n.id)
            from slip_link_cases c join nominations n on n.id = c.nomination_id
            where c.link_id = l.id and c.state = 'asked') as asked
        from slip_links l join round_stages s on s.id = l.stage_id join rounds r on r.id = s.round_id
        where l.token_hash = $1 and l.revoked_at is null and l.ends_at > now_here()
          and exists (select 1 from slip_link_cases c where c.link_id = l.id and c.state = 'asked')
          and exists (select 1 from roles h where h.account_id = l.made_by and h.role = 'secretary'
            and h.unit_id in (r.organiser_id, l.office_id))`,
      values: [hashOfLink(token)],
    });
    const link = rows[0] as Link | undefined;
    if (!link) throw linkVoid();
    await this.book.of(this.pool, new Set(link.asked.map(({ round }) => round)));
    return link;
  }

  /** Can be answered now: in its stage, in a state that takes a slip, and not on record by hand. */
  private waits({ stage }: Link, { round, category, state, recorded }: OneAsked): boolean {
    const ways = this.book.get(round).compiled.cases.get(category)!.states.get(state);
    return !recorded && state.split('.')[0] === stage && ways?.has('SLIP_RECORDED') === true;
  }

  /** Public columns only; of a work its title, for its author may not be known. */
  private shown({ id, round, category, nominee }: OneAsked): SlipAsked['cases'][number] {
    const { title, nominee: kind } = this.book
      .get(round)
      .compiled.programme.categories.find(({ code }) => code === category)!;
    const of = (column: string) => (nominee[column] === undefined ? {} : { [column]: nominee[column] });
    const person = kind === 'person' ? { ...of('workUnit'), ...of('post') } : {};
    return { case: id, name: nominee[kind === 'work' ? 'title' : 'name'] ?? '', ...person, category: { ...title } };
  }
}

const notOpenNow = () =>
  new Problem(409, 'not-open-now', 'Some of these cases can’t be answered now: open the link again.');

/** With the acts, or not at all: a link that has ended meanwhile records nothing. */
const useUp = (db: Queryable, link: string, cases: readonly string[]) =>
  db.query(
    `with used as (update slip_link_cases c set state = 'answered' from slip_links l
       where l.id = $1 and c.link_id = l.id and l.revoked_at is null and l.ends_at > now_here()
         and c.nomination_id = any($2::uuid[]) and c.state = 'asked' returning 1)
     select all_written('slip_link_cases', (select count(*) from used), $3)`,
    [link, cases, cases.length],
  );
