/** Effects owed are rows; the relay pays them. A handler may run twice, and must then do nothing the second time. */
import type { Pool } from 'pg';

export interface Effect {
  id: string;
  kind: string;
  subject: string;
  subject_id: string;
  data: Record<string, unknown>;
  /** When the act was done that owes it. */
  at: Date;
}

export type Handler = (effects: readonly Effect[]) => Promise<void>;

const PAGE = 500;

export class Relay {
  constructor(
    private readonly pool: Pool,
    private readonly handlers: Readonly<Record<string, Handler>>,
  ) {}

  /** Pays everything that is owed, what the handlers themselves bring up included; answers how much. */
  async run(): Promise<number> {
    let paid = 0;
    for (;;) {
      const { rows } = await this.pool.query(
        `select id::text, kind, subject, subject_id, data, at from outbox where done_at is null order by id limit ${PAGE}`,
      );
      if (rows.length === 0) return paid;
      const byKind = Map.groupBy(rows as Effect[], ({ kind }) => kind);
      for (const [kind, effects] of byKind) {
        const handler = this.handlers[kind];
        if (!handler) throw new Error(`nobody pays the effect ${kind}`);
        await handler(effects);
        await this.pool.query('update outbox set done_at = now_here() where id = any($1::bigint[])', [
          effects.map(({ id }) => id),
        ]);
      }
      paid += rows.length;
    }
  }
}
