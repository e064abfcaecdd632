/**
 * One act on many cases: first shown with its number and names, then done with the token of what was shown, all or none,
 * and only if nothing has changed since.
 */
import { reasonsOf } from '../../workflows/reasons.js';
import type { Pool } from 'pg';
import type { Accepted, Act, Data, Outcome } from '../casework/act.js';
import { answered } from '../casework/answer.js';
import type { Door } from '../casework/door.js';
import type { RoundBook } from '../casework/round-book.js';
import { hashOfLink, newLinkToken } from '../common/link-token.js';
import { Problem } from '../common/problem.js';
import { mayRead } from '../people/scope.service.js';
import { BulkChoice, digestOf, type Shown } from './bulk-choice.js';
import { namesOf, receiptsOf } from './bulk.queries.js';
import type { PreviewBody, PreviewView } from './bulk.schema.js';

const MINUTES = 10;
const FIRST_NAMES = 20;
const FIRST_REFUSED = 100;

interface Preview extends Shown {
  done: boolean;
  over: boolean;
}

export class BulkService {
  private readonly choice: BulkChoice;

  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
    book: RoundBook,
  ) {
    this.choice = new BulkChoice(pool, book);
  }

  /**
   * What the act would come to now. The token holds for ten minutes. Problems: 404 where the stage or a named case is not
   * the person's to read, 409 `too-many` above 10,000 cases.
   */
  async preview(person: string, asked: PreviewBody): Promise<PreviewView> {
    const { takes, refused, seen } = await this.choice.weigh(person, asked);
    const names = await namesOf(this.pool, idsOf(takes.slice(0, FIRST_NAMES)));
    const first = refused.slice(0, FIRST_REFUSED);
    const unmetOf = new Map(first.map((each) => [each.id, [...each.unmet]]));
    const shown = {
      count: takes.length,
      names,
      refused: (await namesOf(this.pool, idsOf(first))).map((each) => ({
        case: each.case,
        name: each.name,
        unmet: unmetOf.get(each.case)!,
        reasons: reasonsOf(unmetOf.get(each.case)!),
      })),
      refusedCount: refused.length,
    };
    if (takes.length === 0) return { token: null, ends: null, ...shown };
    const token = newLinkToken();
    const { rows } = await this.pool.query(
      `insert into bulk_previews (token_hash, account_id, stage_id, act, asked, data, cases, versions, digest, seen, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now_here() + make_interval(mins => ${MINUTES})) returning ends_at`,
      [
        hashOfLink(token),
        person,
        asked.stage,
        asked.act,
        JSON.stringify(asked),
        JSON.stringify(asked.data),
        idsOf(takes),
        takes.map(({ version }) => version),
        digestOf(takes),
        seen,
      ],
    );
    return { token, ends: (rows[0].ends_at as Date).toISOString(), ...shown };
  }

  /**
   * Does what was shown, all or none; sent again it answers the same receipts. Problems: 404 for a token that is unknown or
   * somebody else's, 409 `preview-over`, 409 `set-changed` with how many cases are not as they were shown, and who.
   */
  async carryOut(person: string, token: string): Promise<Accepted[]> {
    const preview = await this.previewOf(person, token);
    const { asked, cases, versions, digest } = preview;
    if (preview.done) return receiptsOf(this.pool, cases, versions);
    if (preview.over) throw new Problem(409, 'preview-over', 'A preview holds for ten minutes: look at it anew.');
    let outcomes: Outcome[] = [];
    let changed = await this.choice.changedSince(person, preview);
    if (changed.length === 0) {
      const data: Data = { ...asked.data, bulk: { of: cases.length, digest } };
      const acts = cases.map((id, at): Act => {
        const version = versions[at]!;
        return { subject: 'nomination', id, type: asked.act, who: { person }, data, version };
      });
      outcomes = await this.door.apply(acts, {
        together: true,
        keep: (db) =>
          db.query('update bulk_previews set done_at = now_here() where token_hash = $1', [hashOfLink(token)]),
      });
      if (outcomes.every(({ ok }) => ok)) return outcomes as Accepted[];
    }
    // Somebody was faster: the same person with the same token, or others with these cases.
    if ((await this.previewOf(person, token)).done) return receiptsOf(this.pool, cases, versions);
    if (changed.length === 0) changed = await this.choice.changedSince(person, preview);
    if (changed.length === 0) return answered(outcomes, () => mayRead(this.pool, person, 'stage', asked.stage));
    const names = (await namesOf(this.pool, changed.slice(0, FIRST_NAMES))).map(({ name }) => name);
    throw new Problem(409, 'set-changed', 'These cases are not as they were shown: look at the preview anew.', {
      changed: changed.length,
      names,
    });
  }

  private async previewOf(person: string, token: string): Promise<Preview> {
    const { rows } = await this.pool.query({
      name: 'bulk_preview',
      text: `select asked, cases, versions, digest, seen, done_at is not null as done, ends_at <= now_here() as over
        from bulk_previews where token_hash = $1 and account_id = $2`,
      values: [hashOfLink(token), person],
    });
    if (!rows[0]) throw new Problem(404, 'unknown', 'There is no such preview, or it is not yours.');
    return rows[0];
  }
}

const idsOf = (cases: readonly { id: string }[]): string[] => cases.map(({ id }) => id);

/** What has ended can be asked again for a day, for whoever lost the answer; answers how many are gone. */
export async function sweepPreviews(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(`delete from bulk_previews where ends_at <= now_here() - interval '1 day'`);
  return rowCount ?? 0;
}
