/** Calls robots: from rows, tried again later and later, at most twenty times a minute each. */
import { request } from 'node:https';
import type { Pool } from 'pg';
import { addressOf, resolve, type Resolve } from './allowed.js';
import { refusalIn, requestFor, type Request } from './signed.js';
import type { Sealing } from './webhook.service.js';
import type { HookKind } from './webhook.schema.js';

export interface HookSettings {
  seal: Sealing;
  /** Names that are allowed beside the robots'; with their port where it is not 443. */
  hosts: readonly string[];
  /** Who else vouches for them: certificates in PEM. */
  ca?: string | undefined;
  /** Milliseconds that a call may take, from its beginning to its end. */
  patience?: number;
  resolve?: Resolve;
}

interface Delivery {
  id: string;
  webhook_id: string;
  kind: HookKind;
  url: Buffer;
  secret: Buffer | null;
  event: string;
  data: Record<string, string>;
  attempts: number;
  now: Date;
}

const MOST_A_MINUTE = 20;
const MOST_ATTEMPTS = 12;
const PATIENCE = 5_000;
/** Bytes of an answer that are read. */
const ENOUGH = 4_096;

export class HookSender {
  private readonly running = new Set<Promise<number>>();
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly settings: HookSettings,
  ) {}

  /** Calls whom it owes now; answers how many took it. Once closed it calls nobody. */
  async run(): Promise<number> {
    const run = this.callAll();
    this.running.add(run);
    return run.finally(() => this.running.delete(run));
  }

  /** Claims no more, and ends when the calls under way have ended, which is soon. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.running);
  }

  private async callAll(): Promise<number> {
    let sent = 0;
    while (!this.closed) {
      const owed = await this.claim();
      if (owed.length === 0) break;
      const done = await Promise.all(owed.map((delivery) => this.send(delivery)));
      sent += done.filter(Boolean).length;
    }
    return sent;
  }

  /**
   * The robot's row is locked, so that two workers together keep to its twenty. A claim holds for two minutes: a worker
   * that dies leaves the call to the next.
   */
  private async claim(): Promise<Delivery[]> {
    const { rows } = await this.pool.query(
      `with n as materialized (select now_here() as now),
        w as materialized (
          select w.id, w.kind, w.url, w.secret,
            array(select t from unnest(w.recent) as t where t > n.now - interval '1 minute') as recent
          from webhooks w cross join n
          where exists (select 1 from webhook_deliveries d where d.webhook_id = w.id and d.state in ('queued', 'sending')
            and d.next_at <= n.now) order by w.id limit 20 for update of w skip locked),
        c as (
          select d.id, w.kind, w.url, w.secret from w cross join n cross join lateral (
            select id from webhook_deliveries d where d.webhook_id = w.id and d.state in ('queued', 'sending')
              and d.next_at <= n.now order by d.next_at, d.id
            limit greatest(0, ${MOST_A_MINUTE} - cardinality(w.recent))) d),
        taken as (
          update webhook_deliveries d set state = 'sending', attempts = attempts + 1, next_at = n.now + interval '2 minutes'
          from c cross join n where d.id = c.id and d.state in ('queued', 'sending') and d.next_at <= n.now
          returning d.id, d.webhook_id, c.kind, c.url, c.secret, d.event, d.data, d.attempts, n.now),
        counted as (
          update webhooks x set recent = w.recent || array_fill(n.now, array[t.many])
          from w cross join n join (select webhook_id, count(*)::int as many from taken group by 1) t on true
          where x.id = w.id and t.webhook_id = w.id)
       select * from taken order by id`,
    );
    return rows;
  }

  private async send(delivery: Delivery): Promise<boolean> {
    const { id, attempts } = delivery;
    const error = await this.call(delivery).catch((fault: Error) => fault.message);
    if (error === undefined) {
      await this.pool.query(
        `update webhook_deliveries set state = 'sent', sent_at = now_here(), error = null where id = $1`,
        [id],
      );
      return true;
    }
    await this.pool.query(
      `update webhook_deliveries set state = case when attempts >= ${MOST_ATTEMPTS} then 'failed' else 'queued' end, error = $2,
         next_at = now_here() + least(interval '6 hours', interval '1 minute' * power(2, attempts))
       where id = $1 and state = 'sending' and attempts = $3`,
      [id, error.slice(0, 200), attempts],
    );
    return false;
  }

  /** Undefined: it took it. The address, which is a key, is in no error. */
  private async call({ id, webhook_id, kind, url, secret, event, data, now }: Delivery): Promise<string | undefined> {
    const { seal } = this.settings;
    const open = (sealed: Buffer, part: string) => seal.open(sealed, `webhook/${webhook_id}/${part}`).toString('utf8');
    const asked = requestFor(kind, open(url, 'url'), secret === null ? null : open(secret, 'secret'), {
      id,
      event,
      data,
      at: now,
    });
    const { status, body } = await this.post(asked);
    return refusalIn(kind, status, body);
  }

  /** No redirect is followed: 3xx is an answer like any other, and no good one. */
  private async post({ url: address, body, headers }: Request): Promise<{ status: number; body: string }> {
    const { hosts, ca, patience = PATIENCE, resolve: ask = resolve } = this.settings;
    const url = new URL(address);
    const over = AbortSignal.timeout(patience);
    const late = new Promise<never>((_, failed) =>
      over.addEventListener('abort', () => failed(new Error(`no answer within ${patience} ms`)), { once: true }),
    );
    const where = await Promise.race([addressOf(url, hosts, ask), late]);
    const answer = new Promise<{ status: number; body: string }>((done, failed) => {
      const sent = request(
        {
          host: where,
          servername: url.hostname,
          port: url.port || 443,
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
          agent: false,
          signal: over,
          ...(ca === undefined ? {} : { ca }),
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            text += part;
            if (text.length < ENOUGH) return;
            response.destroy();
            done({ status: response.statusCode ?? 0, body: text });
          });
          response.on('end', () => done({ status: response.statusCode ?? 0, body: text }));
          response.on('error', failed);
        },
      );
      sent.on('error', failed);
      sent.end(body);
    });
    return Promise.race([answer, late]).finally(() => {
      answer.catch(() => {});
      late.catch(() => {});
    });
  }
}
