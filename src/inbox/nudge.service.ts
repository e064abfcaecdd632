/** Nudging (催办): whoever waits for a case reminds those it waits for; a person of a case at most once a day. */
import type { Pool } from 'pg';
import { at, addDays } from '../../workflows/calendar.js';
import { isReadBlind } from '../../workflows/blind.js';
import { uuid } from '../casework/ids.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { Problem } from '../common/problem.js';
import { tell } from '../mail/telling.service.js';
import { nudgeText, type Reader } from '../mail/mail.service.js';
import { inRound, mayRead } from '../people/scope.service.js';
import { inTransaction } from '../casework/store.js';
import { waitsFor, type Standing } from './waits.js';

interface CaseRow extends Standing {
  id: string;
  round_id: string;
  round: string;
  category: string;
  stage: string | null;
  stage_id: string | null;
  organiser_id: string;
  nominee: string | null;
  now: Date;
}

export interface Nudged {
  /** How many were reminded now. */
  told: number;
  /** From when on they can be reminded again. */
  again_at: string;
}

export class NudgeService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /**
   * Problems: 404 where the person may not read the case, 403 `not-yours` where they do not wait for it, 409
   * `waits-for-nobody`, 409 `nudged-today` (with `again_at`) where all have been reminded today.
   */
  async nudge(person: string, nomination: string): Promise<Nudged> {
    const row = (await mayRead(this.pool, person, 'nomination', nomination))
      ? await this.caseOf(nomination)
      : undefined;
    if (!row) throw nothingThere();
    const from = await this.waiting(person, row);
    if (!from) throw new Problem(403, 'not-yours', 'Only whoever sent the case, or has to go on with it, may do this.');
    await this.book.of(this.pool, [row.round_id]);
    const { calendar } = this.book.get(row.round_id);
    const today = dayOf(row.now.toISOString(), calendar.utcOffset);
    const again_at = at(calendar, addDays(today, 1), '00:00');
    const readers = await this.readers(person, row);
    if (readers.length === 0)
      throw new Problem(409, 'waits-for-nobody', 'This case waits for nobody else now: time, or you, bring it on.');
    const told = await inTransaction(
      this.pool,
      (db) =>
        // The unique day decides who is told, not a look before.
        db.query(
          `insert into nudges (id, nomination_id, account_id, by_id, on_day, state, at)
           select x.id, $2, x.account_id, $3, $4, $5, now_here() from json_to_recordset($1::json) as x(id uuid, account_id uuid)
           order by x.account_id on conflict (nomination_id, account_id, on_day) do nothing returning id, account_id`,
          [
            JSON.stringify(readers.map(({ account_id }) => ({ id: uuid(), account_id }))),
            row.id,
            person,
            today,
            row.state,
          ],
        ),
      async (db, { rows }) => {
        const ids = new Map(rows.map(({ id, account_id }) => [account_id as string, id as string]));
        return tell(
          db,
          readers.flatMap((reader) => {
            const id = ids.get(reader.account_id);
            return id === undefined ? [] : [this.told(row, reader, id, from)];
          }),
        );
      },
    );
    if (told === 0)
      throw new Problem(409, 'nudged-today', 'They were reminded of this case today: once a day is enough.', {
        again_at,
      });
    return { told, again_at };
  }

  private told(row: CaseRow, reader: Reader & { unit_id: string }, id: string, from: Record<string, string>) {
    const { programme } = this.book.get(row.round_id).compiled;
    const blind = reader.unit_id !== row.unit_id && isReadBlind(programme, row.category, row.state);
    const text = nudgeText(reader.language, {
      programme,
      round: row.round,
      nominee: blind ? undefined : (row.nominee ?? undefined),
      category: programme.categories.find(({ code }) => code === row.category)!.title,
      stage: programme.stages.find((stage) => stage.id === row.stage)!,
      // Whose case it is would be told by the unit that asks.
      from: blind ? programme.organiser.title : { 'zh-CN': '', ...from },
    });
    const data = { nomination: row.id };
    return { reader, kind: 'nudge' as const, cause: `nudge/${id}`, round: row.round_id, data, text };
  }

  private async caseOf(id: string): Promise<CaseRow | undefined> {
    const { rows } = await this.pool.query({
      name: 'nudged_case',
      text: `select 'nomination' as subject, null as kind, n.id, n.state, n.unit_id, n.category, n.round_id, r.code as round,
          r.organiser_id, coalesce(n.nominee ->> 'name', n.nominee ->> 'title') as nominee, s.code as stage, s.id as stage_id,
          s.acting, s.state as stage_state, u.bodies, now_here() as now
        from nominations n join rounds r on r.id = n.round_id and r.state in ('open', 'cancelling')
        join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
        left join round_stages s on s.round_id = n.round_id and s.code = split_part(n.state, '.', 1) where n.id = $1`,
      values: [id],
    });
    return rows[0];
  }

  /** The name of the unit or office in whose name the person waits: the sending unit, the acting body, the organiser. */
  private async waiting(person: string, row: CaseRow): Promise<Record<string, string> | undefined> {
    const body = row.acting === null ? undefined : row.bodies?.[row.acting];
    const { rows } = await this.pool.query(
      `select u.name from roles h join units u on u.id = h.unit_id where h.account_id = $1
         and (h.unit_id = $2 and h.role in ('clerk', 'head') or h.unit_id = any($3::uuid[]) and h.role in ('secretary', 'approver'))
       order by h.unit_id = $2 desc limit 1`,
      [person, row.unit_id, [row.organiser_id, ...(body === undefined ? [] : [body])]],
    );
    return rows[0]?.name;
  }

  /** Those it waits for, without the one who asks, and without reviewers who have done their part. */
  private async readers(person: string, row: CaseRow): Promise<(Reader & { unit_id: string })[]> {
    const wanted = waitsFor(row);
    const { rows } = await this.pool.query(
      `select distinct on (a.id) a.id as account_id, a.name, a.email, a.language, h.unit_id
       from json_to_recordset($1::json) as w(role text, body uuid)
       join roles h on h.role = w.role and h.unit_id = w.body and ${inRound('h', '$5::uuid')} join accounts a on a.id = h.account_id
       where a.id <> $2 and a.state <> 'closed' and (w.role <> 'reviewer' or not exists (select 1 from scores c
         where c.nomination_id = $3 and c.stage_id = $4 and c.reviewer = a.id::text)) order by a.id`,
      [JSON.stringify(wanted), person, row.id, row.stage_id, row.round_id],
    );
    return rows;
  }
}
