/** Tells people what has changed, while they look: one reader of the record for all streams of a process. */
import type { OnModuleDestroy } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { Problem } from '../common/problem.js';
import { readersOf } from '../people/scope.service.js';
import { standingOf, type Proof } from '../people/standing.service.js';
import { changesFrom, isRecent, settledBefore, type Change, type Moment, type Row } from './live.queries.js';
import { AT_ONCE, Stream } from './stream.js';

/** In ms. */
const EVERY = 1_000;
const BEAT = 20_000;
/** Of one person, in one process. */
const STREAMS = 5;
/** Acts read at once; when there are more everybody is told to look again. */
const MOST = 20_000;

export class LiveService implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  /** Where the last reading began to be sure of nothing; undefined: nobody listens. */
  private settled: Moment | undefined;
  /** What was told of the time after `settled`. */
  private known = new Map<string, Moment>();
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private beatAt = 0;
  private stopped = false;

  constructor(private readonly pool: Pool) {}

  /**
   * Begins a stream, after `last` if there was one before. `open` gives the connection away, once nothing can be refused
   * any more: throws a Problem of 429 when a person has too many.
   */
  async follow(proof: Proof, open: () => ServerResponse, last?: string): Promise<void> {
    const [roles] = await standingOf(this.pool, [proof]);
    const settled = await settledBefore(this.pool);
    if (this.stopped) throw new Problem(503, 'stopping', 'This server is stopping: come back in a moment.');
    const own = [...this.streams].filter(({ proof: { person } }) => person === proof.person);
    if (own.length >= STREAMS)
      throw new Problem(429, 'too-many-streams', `One person follows at most ${STREAMS} streams: close one.`);
    const answer = open();
    const stream = new Stream(proof, roles, answer);
    this.streams.add(stream);
    answer.on('close', () => this.leave(stream));
    const place = (this.settled ??= settled);
    if (last !== undefined) stream.hold(last);
    stream.begin();
    this.wake(0);
    if (last !== undefined) await this.catchUp(stream, last, place);
    stream.beat(place);
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    for (const stream of this.streams) stream.end();
  }

  private leave(stream: Stream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0) return;
    clearTimeout(this.timer);
    this.settled = undefined;
    this.known.clear();
  }

  /** What happened since `last`; told too often rather than not. */
  private async catchUp(stream: Stream, last: string, place: Moment): Promise<void> {
    const understood = /^\d{1,16}$/.test(last) && (await isRecent(this.pool, last));
    const rows = understood ? await changesFrom(this.pool, last, MOST) : [];
    const changes = rows.length <= MOST ? newest(rows) : [];
    const readable = await readersOf(this.pool, [stream.proof.person], idsOf(changes));
    const ids = new Set(readable.map(({ id }) => id));
    const missed = changes.filter(({ id }) => ids.has(id));
    stream.release();
    if (!understood || rows.length > MOST || missed.length > AT_ONCE) stream.tellToLookAgain(place);
    else stream.tell(missed, place);
  }

  private wake(ms: number): void {
    if (this.stopped || this.reading) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A database that is away now is asked again; the place has not moved, so nothing is lost.
      this.reading = this.read()
        .catch(() => {})
        .finally(() => {
          this.reading = undefined;
          if (this.streams.size > 0) this.wake(EVERY);
        });
    }, ms).unref();
  }

  private async read(): Promise<void> {
    const from = this.settled;
    if (from === undefined) return;
    const settled = await settledBefore(this.pool);
    const rows = await changesFrom(this.pool, from, MOST);
    const fresh = rows.filter(({ id, version }) => !this.known.has(`${id} ${version}`));
    const now = performance.now();
    const beats = now - this.beatAt >= BEAT;
    if (fresh.length > 0 || beats) await this.dismiss();
    if (rows.length > MOST) for (const stream of this.streams) stream.tellToLookAgain(settled);
    else if (fresh.length > 0) await this.spread(newest(fresh), settled);
    if (beats) for (const stream of this.streams) stream.beat(settled);
    if (beats) this.beatAt = now;
    if (this.streams.size === 0) return;
    this.settled = settled;
    this.known = new Map(
      rows.filter(({ at }) => BigInt(at) >= BigInt(settled)).map(({ id, version, at }) => [`${id} ${version}`, at]),
    );
  }

  /** Ends the streams of whoever would not be let in now as they were. */
  private async dismiss(): Promise<void> {
    const streams = [...this.streams];
    const standing = await standingOf(
      this.pool,
      streams.map(({ proof }) => proof),
    );
    streams.forEach((stream, n) => {
      if (standing[n] === undefined || standing[n] !== stream.roles) stream.end();
    });
  }

  private async spread(changes: readonly Change[], place: Moment): Promise<void> {
    const people = [...new Set([...this.streams].map(({ proof }) => proof.person))];
    const readers = await readersOf(this.pool, people, idsOf(changes));
    const ofPerson = Map.groupBy(readers, ({ person }) => person);
    for (const stream of this.streams) {
      const ids = new Set(ofPerson.get(stream.proof.person)?.map(({ id }) => id));
      stream.tell(
        changes.filter(({ id }) => ids.has(id)),
        place,
      );
    }
  }
}

const idsOf = (changes: readonly Change[]) => changes.map(({ id }) => id);

/** Of each subject its newest version. */
function newest(rows: readonly Row[]): Change[] {
  const last = new Map<string, Change>();
  for (const { kind, id, version } of rows)
    if ((last.get(id)?.version ?? 0) < version) last.set(id, { kind, id, version });
  return [...last.values()];
}
