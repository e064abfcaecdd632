/** The robots of an office: kept with their keys sealed, and told of what happens in its rounds by rows to be delivered. */
import type { Pool } from 'pg';
import type { Effect } from '../casework/relay.js';
import { uuid } from '../casework/ids.js';
import { Problem } from '../common/problem.js';
import { PAGE } from '../common/page.js';
import { faultOf } from './allowed.js';
import type { WebhookBody } from './webhook.schema.js';

/** Closes a secret for its owner, and opens it again (people/sealed.ts). */
export interface Sealing {
  close(secret: Buffer, owner: string): Buffer;
  open(sealed: Buffer, owner: string): Buffer;
}

const RUNS_IT = `h.account_id = $1 and h.role in ('secretary', 'administrator')`;
const nothingThere = () =>
  new Problem(404, 'unknown', 'There is no such office or robot, or it is not yours to look after.');

export class WebhookService {
  constructor(
    private readonly pool: Pool,
    private readonly seal: Sealing,
    private readonly hosts: readonly string[],
  ) {}

  /** Problems: 404 where the person does not run the office, 400 `bad-request` where the address can't be a robot's. */
  async make(person: string, { office, kind, url, secret, events }: WebhookBody): Promise<{ id: string }> {
    const { rows } = await this.pool.query(`select 1 from roles h where ${RUNS_IT} and h.unit_id = $2 limit 1`, [
      person,
      office,
    ]);
    if (rows.length === 0) throw nothingThere();
    const fault = faultOf(kind, url, this.hosts);
    if (fault !== undefined) throw refuse('url', fault);
    if (kind === 'standard' && !/^(whsec_)?[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret ?? ''))
      throw refuse('secret', 'write 24 to 64 bytes in base64, with or without whsec_ before them');
    const id = uuid();
    const sealed = (text: string, part: string) => this.seal.close(Buffer.from(text), `webhook/${id}/${part}`);
    await this.pool.query(
      `insert into webhooks (id, office_id, kind, host, url, secret, events, made_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now_here())`,
      [
        id,
        office,
        kind,
        new URL(url).host,
        sealed(url, 'url'),
        secret === undefined ? null : sealed(secret, 'secret'),
        events,
        person,
      ],
    );
    return { id };
  }

  /** Of the offices that the person runs, with what became of the last call. */
  async all(person: string, after?: string) {
    const { rows } = await this.pool.query(
      `select w.id, w.office_id as office, w.kind, w.host, w.events, w.created_at,
         (select json_build_object('event', d.event, 'state', d.state, 'attempts', d.attempts, 'at', d.created_at, 'error', d.error)
          from webhook_deliveries d where d.webhook_id = w.id order by d.created_at desc, d.id desc limit 1) as last
       from webhooks w where w.office_id in (select h.unit_id from roles h where ${RUNS_IT})
         and ($2::uuid is null or w.id > $2) order by w.id limit ${PAGE}`,
      [person, after ?? null],
    );
    return rows.map((row) => ({ ...row, created_at: (row.created_at as Date).toISOString() }));
  }

  /** Problem 404 where there is no such robot of an office that the person runs. */
  async remove(person: string, id: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `delete from webhooks w where w.id = $2 and w.office_id in (select h.unit_id from roles h where ${RUNS_IT})`,
      [person, id],
    );
    if (rowCount === 0) throw nothingThere();
  }

  /** Queues a call that says `test`. Problem 404 as for `remove`. */
  async test(person: string, id: string): Promise<{ id: string }> {
    const call = uuid();
    const { rowCount } = await this.pool.query(
      `insert into webhook_deliveries (id, webhook_id, cause, event, data, state, next_at, created_at)
       select $3, w.id, $4, 'test', '{}', 'queued', now_here(), now_here() from webhooks w
       where w.id = $2 and w.office_id in (select h.unit_id from roles h where ${RUNS_IT})`,
      [person, id, call, `test/${call}`],
    );
    if (rowCount === 0) throw nothingThere();
    return { id: call };
  }
}

const refuse = (path: string, message: string) =>
  new Problem(400, 'bad-request', 'This robot cannot be kept: see `errors`.', { errors: [{ path, message }] });

/**
 * What happened, for the robots of the offices that act there: one call a robot and effect, however often it is run.
 * Ids only: a group chat is read by more people than may read the case.
 */
export async function tellHooks(pool: Pool, effects: readonly Effect[]): Promise<void> {
  const told = effects.flatMap(({ id, kind, subject_id, data }) => {
    const event =
      kind === 'tell'
        ? String(data.template)
        : data.act === 'OPENED'
          ? 'stageOpened'
          : data.act === 'CLOSED'
            ? 'stageClosed'
            : undefined;
    return event === undefined
      ? []
      : [{ effect: id, event, subject: kind === 'tell' ? 'nomination' : 'stage', subject_id }];
  });
  if (told.length === 0) return;
  await pool.query(
    `with e as (select * from json_to_recordset($1::json) as x(effect text, event text, subject text, subject_id uuid)),
      at as (
        select e.*, r.id as round_id, r.organiser_id, u.bodies from e join nominations n on e.subject = 'nomination' and n.id = e.subject_id
          join rounds r on r.id = n.round_id join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
        union all
        select e.*, r.id, r.organiser_id, null from e join round_stages s on e.subject = 'stage' and s.id = e.subject_id
          join rounds r on r.id = s.round_id)
     insert into webhook_deliveries (id, webhook_id, cause, event, data, state, next_at, created_at)
     select gen_random_uuid(), w.id, 'outbox/' || at.effect, at.event,
       jsonb_build_object(at.subject, at.subject_id, 'round', at.round_id), 'queued', now_here(), now_here()
     from at join webhooks w on at.event = any(w.events) and (w.office_id = at.organiser_id
       or w.office_id::text in (select value from jsonb_each_text(at.bodies)))
     order by at.effect::bigint on conflict (webhook_id, cause) do nothing`,
    [JSON.stringify(told)],
  );
}
