/** Two programs outside that speak for one person each: one was written by hand, one knows nothing but the document. */
import { expect } from '@jest/globals';
import { z } from 'zod';
import { Api, type Operation } from './api.js';
import type { Served } from './served.js';
import { sent } from './sheets.js';

export interface Asked {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  /** Sent as a form does, in place of a body. */
  file?: Buffer;
}

export interface Speaker {
  /** Throws unless it is accepted. */
  ask<T>(operation: Operations, asked?: Asked): Promise<T>;
}

/** What the hand-written program knows by heart. */
const ROUTES = {
  'round.keep': 'POST /programmes',
  'round.plan': 'POST /rounds',
  'round.open': 'POST /rounds/{id}/open',
  'round.one': 'GET /rounds/{id}',
  'round.lists': 'GET /rounds/{id}/lists',
  'round.final': 'GET /rounds/{id}/final-list',
  'draft.enter': 'POST /nominations',
  'draft.all': 'GET /nominations',
  'draftsheet.import': 'POST /rounds/{id}/imports',
  'draft.seal': 'POST /lists/{id}/seal',
  'consent.make': 'POST /nominations/{id}/consent-links',
  'consent.asked': 'GET /consents/{token}',
  'consent.answer': 'POST /consents/{token}',
  'nomination.act': 'POST /acts',
  'nomination.one': 'GET /nominations/{id}',
  'notice.publish': 'POST /stages/{id}/notices',
  'objection.file': 'POST /nominations/{id}/objections',
  'objection.decide': 'POST /objections/{id}/decision',
  'review.proposal': 'GET /choices/{id}/proposal',
  'review.close': 'POST /choices/{id}/close',
  'meeting.count': 'POST /ballots/{id}/counts',
  'meeting.close': 'POST /ballots/{id}/close',
  'decision.draft': 'POST /decisions/{id}/draft',
  'decision.sign': 'POST /decisions/{id}/sign',
} as const;
export type Operations = keyof typeof ROUTES;

const filled = (path: string, values: Record<string, string> = {}) =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name]!));

const API = '/api/v1';
async function fileSent<T>(served: Served, token: string | undefined, path: string, file: Buffer): Promise<T> {
  const { status, body } = await sent(served, token, path, file);
  expect({ path, status, body }).toMatchObject({ status: 200 });
  return body as T;
}

export class ByHand implements Speaker {
  constructor(
    private readonly served: Served,
    private readonly token: string | undefined,
  ) {}

  async ask<T>(operation: Operations, { path, query, body, file }: Asked = {}): Promise<T> {
    const [method, route] = ROUTES[operation].split(' ') as [string, string];
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    if (file) return fileSent<T>(this.served, this.token, `${filled(route, path)}${search}`, file);
    const answer = await this.served.ask(`/api/v1${filled(route, path)}${search}`, {
      method,
      ...(this.token === undefined ? {} : { token: this.token }),
      ...(body === undefined && method === 'GET' ? {} : { body: body ?? {} }),
    });
    if (answer.status >= 300) expect({ operation, path, ...answer }).toBe('accepted');
    return answer.body as T;
  }
}

/**
 * Reads the document, and sends only what it says: its addresses, its parameters, bodies that its schemas take, signed in
 * as it tells. Every answer is held against what was promised.
 */
export class ByDocument implements Speaker {
  private constructor(
    private readonly served: Served,
    private readonly api: Api,
    private readonly token: string | undefined,
  ) {}

  static async of(served: Served, token: string | undefined, read: Promise<Api>): Promise<ByDocument> {
    return new ByDocument(served, await read, token);
  }

  async ask<T>(operationId: Operations, { path = {}, query = {}, body, file }: Asked = {}): Promise<T> {
    const { method, path: route, operation } = this.operation(operationId);
    const known = (place: string) => (operation.parameters ?? []).filter((each) => each.in === place);
    expect(Object.keys(path).toSorted()).toEqual(
      known('path')
        .map(({ name }) => name)
        .toSorted(),
    );
    for (const [name, value] of Object.entries(query)) {
      const schema = known('query').find((each) => each.name === name)?.schema;
      expect({ operationId, name, known: schema !== undefined }).toEqual({ operationId, name, known: true });
      z.fromJSONSchema(schema as never).parse(value);
    }
    const takes = operation.requestBody?.content ?? {};
    expect(file !== undefined && !('multipart/form-data' in takes)).toBe(false);
    const wanted = file ? undefined : takes['application/json']?.schema;
    if (wanted) expect(z.fromJSONSchema(wanted as never).safeParse(body ?? {})).toMatchObject({ success: true });
    else expect({ operationId, body }).toEqual({ operationId, body: undefined });
    const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
    if (file) return fileSent<T>(this.served, this.token, `${filled(route, path).slice(API.length)}${search}`, file);
    const answer = await this.served.ask(`${filled(route, path)}${search}`, {
      method,
      ...(this.token === undefined ? {} : { token: this.token }),
      ...(wanted ? { body: body ?? {} } : {}),
    });
    if (answer.status >= 300) expect({ operationId, path, ...answer }).toBe('accepted');
    this.api.holds(method, filled(route, path), answer.status, answer.body);
    return answer.body as T;
  }

  private operation(id: string): { method: string; path: string; operation: Operation } {
    const found = this.api.operations().find(({ operation }) => operation.operationId === id);
    if (!found) throw new Error(`the document does not know ${id}`);
    return found;
  }
}
