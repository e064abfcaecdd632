/**
 * Signed checkpoints of the record. A chain shows what was changed within a history; it cannot show that its end was cut
 * and the head mended, that a case is gone with all its rows, or that a history was written anew. A checkpoint counts and
 * digests the acts of a span of time, signed, in two places: the table, and a file that belongs elsewhere.
 */
import type { KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { CheckpointFile } from './checkpoint-file.js';
import { checkpointIn, digestAfter, inDigest, lineOf, signed, utc, wrongSignature } from './checkpoint-seal.js';
import type { Checkpoint } from './checkpoint-seal.js';

/** Whoever makes a checkpoint holds this lock until the line is in the file as well. */
export const LOCK = `hashtext('accolade checkpoint')`;

const PAGE = 5000;
/** How long the acts under way may take, in ms; if they take longer, the next sweep tries again. */
const PATIENCE = 2_000;
const LOOK = 50;

export class Checkpoints {
  /** The last one that is known to be in the file. */
  private filed: number | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly key: KeyObject,
    private readonly file: CheckpointFile,
  ) {}

  /** Makes one if an hour has passed since the last and something was done. Of several workers one makes it. */
  async make(): Promise<Checkpoint | undefined> {
    const db = await this.pool.connect();
    let broken: Error | undefined;
    // Whoever waits for a statement is told of a broken connection; the client says it again, to nobody.
    const ignore = () => {};
    db.on('error', ignore);
    try {
      const { rows } = await db.query(`select pg_try_advisory_lock(${LOCK}) as ours`);
      if (!rows[0].ours) return undefined;
      const last = await this.lastFiled(db);
      const until = await dueAt(db, last);
      if (until === undefined || !(await allOver(db))) return undefined;
      const made = await this.add(db, last, until);
      await this.file.append([lineOf(made)]);
      this.filed = made.number;
      return made;
    } catch (error) {
      await db.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      await db.query('select pg_advisory_unlock_all()').catch((failure: Error) => (broken ??= failure));
      db.off('error', ignore);
      db.release(broken);
    }
  }

  /**
   * The last checkpoint of the table, once the file holds all that the table does. A worker that was killed between the
   * two, or that has a file of its own beside another's, leaves the file behind; it is never ahead unless rows are gone.
   */
  private async lastFiled(db: PoolClient): Promise<Checkpoint | undefined> {
    const { rows } = await db.query('select line from checkpoints order by number desc limit 1');
    const last = rows[0] && this.ours(rows[0].line);
    const number = last?.number ?? 0;
    if (this.filed === number) return last;
    const line = this.file.lines().at(-1);
    const filed = line === undefined ? 0 : this.ours(line).number;
    if (filed > number)
      throw new Error(
        `No checkpoint is made: ${this.file.path} has ${filed} of them, the table ${number}: run verify.`,
      );
    const { rows: missing } = await db.query('select line from checkpoints where number > $1 order by number', [filed]);
    await this.file.append(missing.map((row) => lineOf(this.ours(row.line))));
    this.filed = number;
    return last;
  }

  /** Nothing is built on a checkpoint that somebody else has written. */
  private ours(line: string): Checkpoint {
    const checkpoint = checkpointIn(line);
    const wrong = checkpoint ? wrongSignature(checkpoint, this.key) : 'cannot be read';
    if (checkpoint && wrong === undefined) return checkpoint;
    throw new Error(`No checkpoint is made, for one of those before ${wrong}: run verify.`);
  }

  private async add(db: PoolClient, last: Checkpoint | undefined, until: string): Promise<Checkpoint> {
    const [after, prev] = [last?.until ?? null, last?.digest ?? null];
    const digest = digestAfter(prev);
    let acts = 0;
    // The first one sorts all there is: that may take longer than a statement of the app's usually may. A cursor that
    // is not said to be read to its end walks all histories in their order instead, to have its first row sooner.
    await db.query('begin; set local statement_timeout = 0; set local cursor_tuple_fraction = 1');
    await db.query(
      `declare acts no scroll cursor for select id, seq, hash from history
       where at > coalesce($1::timestamptz, '-infinity') and at <= $2::timestamptz order by id, seq`,
      [after, until],
    );
    for (let more = true; more;) {
      const { rows } = await db.query(`fetch ${PAGE} from acts`);
      if (rows.length > 0) digest.update(rows.map(inDigest).join(''));
      acts += rows.length;
      more = rows.length === PAGE;
    }
    const number = (last?.number ?? 0) + 1;
    const made = signed({ number, after, until, acts, digest: digest.digest('hex'), prev }, this.key);
    await db.query('insert into checkpoints (number, line) values ($1, $2)', [number, lineOf(made)]);
    await db.query('commit');
    return made;
  }
}

/** Until when a checkpoint would reach, if one is due; a minute back, which a clock that is set right may go. */
async function dueAt(db: PoolClient, last: Checkpoint | undefined): Promise<string | undefined> {
  const { rows } = await db.query(
    `select ${utc('u.at')} as until from (select date_trunc('milliseconds', now_here()) - interval '1 minute' as at) u
     where ($1::timestamptz is null or u.at >= $1::timestamptz + interval '1 hour') and exists (
       select 1 from history h where h.at > coalesce($1::timestamptz, '-infinity') and h.at <= u.at)`,
    [last?.until ?? null],
  );
  return rows[0]?.until;
}

/**
 * True when every transaction that was under way when this was called is over. Acts take their moment (`at`) inside their
 * transaction and show only when it commits; that a statement may take 10 seconds bounds no transaction, for a bulk act is
 * many statements. So who was under way is waited for: after that nothing can appear with a moment before the call, as
 * whoever begins later takes a later one. Asked of the locks on virtual transaction ids: they are there from a
 * transaction's first statement on, whatever it has written, and anyone may see them. Acts are written by our own role.
 */
async function allOver(db: PoolClient): Promise<boolean> {
  const { rows } = await db.query(
    `select coalesce(array_agg(l.virtualtransaction), '{}') as under_way
     from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'virtualxid' and a.datname = current_database() and a.usename = current_user
       and a.pid <> pg_backend_pid()`,
  );
  for (let looks = PATIENCE / LOOK; looks > 0; looks--) {
    const { rows: left } = await db.query(
      `select exists (select 1 from pg_locks where locktype = 'virtualxid' and virtualtransaction = any($1::text[])) as some`,
      [rows[0].under_way],
    );
    if (!left[0].some) return true;
    await pause(LOOK);
  }
  return false;
}
