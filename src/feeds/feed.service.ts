/** A calendar of one's own last days, followed by a secret link. It names stages and categories, never a nominee. */
import { hashOfLink, newLinkToken } from '../common/link-token.js';
import ical from 'ical-generator';
import type { Pool } from 'pg';
import { stageTitle } from '../../workflows/labels.js';
import type { Label } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { lastDays, type LastDay } from './feed.queries.js';

type Language = keyof Label;

const WORDS: Record<Language, { name: string; stage: string; returned: string }> = {
  'zh-CN': { name: 'Accolade 截止日期', stage: '截止', returned: '退回补正截止' },
  ug: { name: 'Accolade مۆھلەتلىرى', stage: 'ئاخىرقى كۈن', returned: 'تولۇقلاشنىڭ ئاخىرقى كۈنى' },
  en: { name: 'Accolade deadlines', stage: 'last day', returned: 'last day of a correction' },
};

export class FeedService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /** Makes a person's link; the one before it ends. The only time that its token is known. */
  async make(person: string): Promise<string> {
    const token = newLinkToken();
    await this.pool.query(
      `insert into feeds (account_id, token_hash, made_at) values ($1, $2, now_here())
       on conflict (account_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`,
      [person, hashOfLink(token)],
    );
    return token;
  }

  /** Since when a person has the link that is theirs now. */
  async madeAt(person: string): Promise<string | null> {
    const { rows } = await this.pool.query('select made_at from feeds where account_id = $1', [person]);
    return (rows[0]?.made_at as Date | undefined)?.toISOString() ?? null;
  }

  async end(person: string): Promise<void> {
    await this.pool.query('delete from feeds where account_id = $1', [person]);
  }

  /** Undefined for every token that opens nothing: unknown, renewed, ended, or of an account that is closed. */
  async read(token: string): Promise<string | undefined> {
    const { rows } = await this.pool.query(
      `select a.id, a.language from feeds f join accounts a on a.id = f.account_id and a.state <> 'closed'
       where f.token_hash = $1`,
      [hashOfLink(token)],
    );
    if (!rows[0]) return undefined;
    const days = await lastDays(this.pool, rows[0].id);
    await this.book.of(
      this.pool,
      days.map(({ round_id }) => round_id),
    );
    return this.calendar(rows[0].language, days);
  }

  private calendar(language: string, days: readonly LastDay[]): string {
    const tongue: Language = language === 'ug' || language === 'en' ? language : 'zh-CN';
    const words = WORDS[tongue];
    const inTongue = (label: Label) => label[tongue] ?? label['zh-CN'];
    const calendar = ical({
      name: words.name,
      x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
      prodId: { company: 'Accolade', product: 'Accolade', language: tongue },
    });
    for (const { id, kind, round_id, round, stage, category, due_on, set_on } of days) {
      const { programme } = this.book.get(round_id).compiled;
      const at = programme.stages.find((each) => each.id === stage)!;
      const of = programme.categories.find(({ code }) => code === category);
      const what = kind === 'return' ? `${of ? inTongue(of.title) : ''} ${words.returned}` : words.stage;
      calendar.createEvent({
        id: `${id}@accolade.invalid`,
        // A day is a day, wherever it is looked at from; the stamp is a day too, so that the same days are the same text.
        start: dayOf(due_on),
        allDay: true,
        stamp: dayOf(set_on),
        summary: `${inTongue(programme.title)} · ${stageTitle(at, tongue)} · ${what}`,
        description: round,
      });
    }
    return calendar.toString();
  }
}

const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
