/**
 * How often somebody may ask, a minute: one place. People and addresses are counted in this process, which costs next to
 * nothing; what sends mail, takes a link or tries a password is counted in Redis for all processes, where there is one.
 */
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { SharedCounts, storeWith } from './rate-counts.js';

/** Requests a minute for a person, unless RATE_LIMIT says otherwise. */
export const PER_PERSON = 600;
const MINUTE = 60_000;

/** What part of a person's requests each kind may be, and whether all processes count together. */
const KINDS = {
  /** Whoever is signed in, by account: all tokens and sessions of one person count together. */
  person: { part: 1, shared: false },
  /** Whoever is not, by address. */
  address: { part: 5, shared: false },
  /** What sends mail, takes a link or tries a password, by address. */
  link: { part: 10, shared: true },
  /** Whole files of a round, by account. */
  export: { part: 60, shared: true },
} as const;
export type Limited = keyof typeof KINDS;

export interface LimitSettings {
  /** Requests a minute for a person. */
  perPerson: number;
  redisUrl?: string | undefined;
}

type Count = ReturnType<FastifyInstance['createRateLimit']>;

export class RateLimits {
  private readonly counts = new Map<Limited, Count>();

  /** Without settings nothing is limited. */
  constructor(private readonly settings?: LimitSettings) {}

  /** Before the first request; it ends with the server. */
  async begin(server: FastifyInstance): Promise<void> {
    if (!this.settings) return;
    const { perPerson, redisUrl } = this.settings;
    const say = (line: string) => process.stderr.write(`${line}\n`);
    const shared = redisUrl === undefined ? undefined : new SharedCounts(redisUrl, say);
    server.addHook('onClose', async () => shared?.close());
    await server.register(fastifyRateLimit, { global: false, store: storeWith(shared) as never });
    for (const [kind, { part, shared }] of Object.entries(KINDS))
      this.counts.set(
        kind as Limited,
        server.createRateLimit({
          max: Math.max(1, Math.floor(perPerson / part)),
          timeWindow: MINUTE,
          keyGenerator: keyOf as never,
          shared,
        } as object),
      );
  }

  /** Counts one request of `whom`, an account or an address. Throws a Problem of 429 when it was one too many. */
  async count(kind: Limited, whom: string, reply: FastifyReply): Promise<void> {
    const counted = await this.counts.get(kind)?.({
      key: `${kind} ${whom}`,
      routeOptions: {},
    } as unknown as FastifyRequest);
    if (!counted || counted.isAllowed) return;
    const { max, remaining, isExceeded } = counted;
    const seconds = String(Math.max(1, counted.ttlInSeconds));
    const headers = {
      'ratelimit-limit': String(max),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': seconds,
    };
    void reply.headers(headers);
    if (!isExceeded) return;
    throw new Problem(
      429,
      'too-many-requests',
      `Ask at most ${max} times a minute: wait ${seconds} seconds.`,
      {},
      {
        'retry-after': seconds,
      },
    );
  }
}

const keyOf = ({ key }: { key: string }): string => key;
