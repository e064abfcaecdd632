/** Sends stored mails, each to one reader, through a pool; what fails is tried again, later and later, for two days. */
import { setTimeout as pause } from 'node:timers/promises';
import nodemailer, { type TransportOptions, type Transporter } from 'nodemailer';
import type { Pool } from 'pg';

export interface MailServer {
  /** smtp://user:password@host:port; without one mails are only captured, to be read in the app. */
  url?: string;
  from: { name: string; address: string };
}

interface MailRow {
  id: string;
  to_name: string;
  to_address: string;
  subject: string;
  body: string;
  html: string | null;
  message_id: string;
  attempts: number;
}

const PAGE = 20;
const MOST_ATTEMPTS = 12;
/** Milliseconds that mails on their way still have when we close: a process that ends has 20 seconds in all. */
const PARTING = 3_000;

export class Sender {
  private readonly transport: Transporter | undefined;
  private readonly running = new Set<Promise<number>>();
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly server: MailServer,
  ) {
    if (server.url !== undefined)
      this.transport = nodemailer.createTransport({
        ...urlOptions(server.url),
        pool: true,
        maxConnections: 5,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      } as TransportOptions);
  }

  /** Sends what is owed now; answers how many went out. Once closed it sends nothing. */
  async run(): Promise<number> {
    const run = this.closed ? Promise.resolve(0) : this.transport ? this.sendAll() : this.capture();
    this.running.add(run);
    return run.finally(() => this.running.delete(run));
  }

  /**
   * Claims no more, and ends when what is under way has ended: no mail is touched afterwards. A server that hangs is cut
   * off; its mail is tried again, by whoever sends next.
   */
  async close(): Promise<void> {
    this.closed = true;
    const over = Promise.allSettled(this.running);
    await Promise.race([over, pause(PARTING, undefined, { ref: false })]);
    this.transport?.close({ force: true });
    await over;
  }

  private async sendAll(): Promise<number> {
    let sent = 0;
    while (!this.closed) {
      const mails = await this.claim();
      if (mails.length === 0) break;
      const done = await Promise.all(mails.map((mail) => this.send(mail)));
      sent += done.filter(Boolean).length;
    }
    return sent;
  }

  private async capture(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `update mails set state = 'captured', sent_at = now_here() where state = 'queued'`,
    );
    return rowCount ?? 0;
  }

  /** A claim holds for two minutes: a worker that dies while sending leaves the mail to the next. */
  private async claim(): Promise<MailRow[]> {
    const { rows } = await this.pool.query(
      `update mails set state = 'sending', attempts = attempts + 1, next_at = now_here() + interval '2 minutes'
       where id in (select id from mails where state in ('queued', 'sending') and next_at <= now_here()
         order by next_at, id limit ${PAGE} for update skip locked)
       returning id, to_name, to_address, subject, body, html, message_id, attempts`,
    );
    return rows;
  }

  private async send(mail: MailRow): Promise<boolean> {
    try {
      await this.transport!.sendMail({
        from: this.server.from,
        to: { name: mail.to_name, address: mail.to_address },
        subject: mail.subject,
        text: mail.body,
        ...(mail.html === null ? {} : { html: mail.html }),
        messageId: mail.message_id,
      });
      await this.pool.query(`update mails set state = 'sent', sent_at = now_here(), error = null where id = $1`, [
        mail.id,
      ]);
      return true;
    } catch (error) {
      await this.pool.query(
        `update mails set state = case when attempts - attempts_before >= ${MOST_ATTEMPTS} then 'failed' else 'queued' end, error = $2,
           next_at = now_here() + least(interval '6 hours', interval '1 minute' * power(2, attempts - attempts_before)) where id = $1 and state = 'sending' and attempts = $3`,
        // Another worker may have taken it over meanwhile, and sent it.
        [mail.id, String((error as Error).message).slice(0, 500), mail.attempts],
      );
      return false;
    }
  }
}

/** nodemailer takes either a URL or options; we need both. */
function urlOptions(url: string): object {
  const { protocol, hostname, port, username, password } = new URL(url);
  return {
    host: hostname,
    port: Number(port || (protocol === 'smtps:' ? 465 : 587)),
    secure: protocol === 'smtps:',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}
