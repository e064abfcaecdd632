/** In which language somebody is told things, and which of them come by mail: at once, in the digest of the day, or not. */
import type { Pool } from 'pg';
import { NEEDED, USUAL, type PreferenceChange, type Way } from './mail.schema.js';

export interface Preferences {
  language: string;
  mails: Record<string, { way: Way; fixed: boolean }>;
}

export class PreferenceService {
  constructor(private readonly pool: Pool) {}

  async of(person: string): Promise<Preferences> {
    const { rows } = await this.pool.query({
      name: 'mail_preferences',
      text: `select a.language, coalesce((select json_object_agg(p.kind, p.way) from mail_preferences p
          where p.account_id = a.id), '{}') as chosen from accounts a where a.id = $1`,
      values: [person],
    });
    const { language, chosen } = rows[0] as { language: string; chosen: Record<string, Way> };
    const own = Object.entries(USUAL).map(([kind, usual]) => [kind, { way: chosen[kind] ?? usual, fixed: false }]);
    const fixed = NEEDED.map((kind) => [kind, { way: 'at once', fixed: true }]);
    return { language, mails: Object.fromEntries([...own, ...fixed]) };
  }

  /** What is not named stays as it is. */
  async change(person: string, { language, mails = {} }: PreferenceChange): Promise<Preferences> {
    const chosen = Object.entries(mails).filter(([kind, way]) => kind in USUAL && way !== undefined);
    await this.pool.query(
      `with a as (update accounts set language = $2 where id = $1 and $2::text is not null)
       insert into mail_preferences (account_id, kind, way) select $1, key, value from json_each_text($3::json)
       on conflict (account_id, kind) do update set way = excluded.way`,
      [person, language ?? null, JSON.stringify(Object.fromEntries(chosen))],
    );
    return this.of(person);
  }
}
