/** The server of an office, listening, with a round in which three units take part; and what it answers. */
import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OidcSettings } from '../../src/common/config.js';
import { OwnAddress } from '../../src/common/own-address.js';
import type { LimitSettings } from '../../src/common/rate-limit.js';
import { createApp } from '../../src/configure.js';
import { Tokens } from '../../src/people/tokens.js';
import type { Staff } from '../../src/rehearsal/company.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, drafts } from './contest.js';

export interface Answer {
  status: number;
  type: string;
  body: Record<string, unknown>;
}

export interface Ask {
  token?: string;
  method?: string;
  body?: unknown;
  /** Sent as it is. */
  raw?: string | Buffer;
  headers?: Record<string, string>;
}

interface Opened {
  publicUrl?: string;
  limits?: LimitSettings;
  oidc?: OidcSettings;
}

export class Served {
  private constructor(
    readonly where: TestOffice,
    readonly round: TestRound,
    private readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async open({ publicUrl, limits, oidc }: Opened = {}): Promise<Served> {
    const where = await openOffice();
    const round = await TestRound.open(where, CONTEST, { units: 3 });
    const address = new OwnAddress(publicUrl);
    const app = await createApp(where.office, { capturesMail: true, address, secretKey: 'k'.repeat(32), limits, oidc });
    await app.listen(0, '127.0.0.1');
    return new Served(where, round, app, await app.getUrl());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.where.close();
  }

  unit(n: number): string {
    return this.round.invented.units[n]!.id;
  }

  staff(n: number): Staff {
    return this.round.staff(this.unit(n));
  }

  token(person: string): Promise<string> {
    return new Tokens(this.where.pool).issue(person);
  }

  async ask(path: string, { token, method = 'GET', body, raw, headers = {} }: Ask = {}): Promise<Answer> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.url + path, {
      method,
      headers: {
        // The same for all, so that answers which are alike are equal.
        'x-request-id': 'asked-by-a-test',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent as string }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      type,
      body: type.includes('json') ? (JSON.parse(text) as Answer['body']) : { text },
    };
  }

  post(token: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask('/api/v1/acts', { method: 'POST', token, body, headers });
  }

  async draft(n = 0, category = 'person'): Promise<string> {
    return (await drafts(this.round, this.unit(n), category, 1))[0]!;
  }

  async historyOf(id: string): Promise<number> {
    const { rows } = await this.where.pool.query('select count(*)::int as acts from history where id = $1', [id]);
    return rows[0].acts;
  }
}

/** A refusal as every one looks: problem+json with its own status, a code, and a sentence. */
export function isProblem({ status, type, body }: Answer, expected: number, code?: string): void {
  expect({ status, body }).toEqual({
    status: expected,
    body: expect.objectContaining({ status: expected, type: 'about:blank' }),
  });
  expect(type).toBe('application/problem+json; charset=utf-8');
  expect(body.detail).toEqual(expect.stringMatching(/.{10}/));
  expect(body.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  if (code !== undefined) expect(body.code).toBe(code);
}
