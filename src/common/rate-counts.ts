/** Where requests are counted: in this process, or in Redis for all processes together. */
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';

/** Somebody waits for the answer: a Redis that is slower than this counts as away, for so long. In ms. */
const PATIENCE = 100;
const AWAY = 5_000;

const COUNT = `local n = redis.call('INCR', KEYS[1])
  if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return {n, redis.call('PTTL', KEYS[1])}`;

/** `ttl`: until the count begins again, in ms. */
interface Count {
  current: number;
  ttl: number;
}
interface Options {
  shared?: boolean;
}
type Done = (error: Error | null, count?: Count) => void;

/** One window for all: when it ends everything is forgotten, so nothing has to be swept. */
class OwnCounts {
  private readonly counts = new Map<string, number>();
  private ends = 0;

  add(key: string, window: number): Count {
    const now = performance.now();
    if (now >= this.ends) {
      this.counts.clear();
      this.ends = now + window;
    }
    const current = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, current);
    return { current, ttl: this.ends - now };
  }
}

/** Counts for all processes; never throws, and never keeps anybody waiting: without Redis each process counts its own. */
export class SharedCounts {
  private readonly redis: Redis;
  private awayUntil = 0;
  private said = false;

  constructor(
    url: string,
    private readonly report: (line: string) => void,
  ) {
    this.redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 3_000,
      commandTimeout: PATIENCE,
    });
    this.redis.on('error', () => {});
  }

  /** Undefined: Redis is away. */
  async add(key: string, window: number): Promise<Count | undefined> {
    if (performance.now() < this.awayUntil) return undefined;
    try {
      // Addresses stay out of Redis.
      const name = `accolade:limit:${createHash('sha256').update(key).digest('base64url')}`;
      const [current, ttl] = (await this.redis.eval(COUNT, 1, name, window)) as [number, number];
      this.said = false;
      return { current, ttl };
    } catch {
      this.awayUntil = performance.now() + AWAY;
      if (!this.said) this.report('Redis does not answer: each process limits requests on its own until it does.');
      this.said = true;
      return undefined;
    }
  }

  close(): void {
    this.redis.disconnect();
  }
}

/** A store for @fastify/rate-limit. A child of it counts in `shared` if its options say so. */
export const storeWith = (shared: SharedCounts | undefined) =>
  class Counts {
    readonly own = new OwnCounts();

    constructor(private readonly options: Options) {}

    child(options: Options): Counts {
      return new Counts(options);
    }

    incr(key: string, done: Done, window: number): void {
      if (!shared || !this.options.shared) return done(null, this.own.add(key, window));
      void shared.add(key, window).then((count) => done(null, count ?? this.own.add(key, window)));
    }
  };
