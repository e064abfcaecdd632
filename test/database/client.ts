/** A program outside: it knows the address and somebody's token, and speaks HTTP. */
import { expect } from '@jest/globals';
import { Api } from './api.js';
import type { Served } from './served.js';

export class Client {
  private constructor(
    private readonly served: Served,
    private readonly token: string | undefined,
    readonly person: string,
  ) {}

  static async of(served: Served, person: string): Promise<Client> {
    return new Client(served, await served.token(person), person);
  }
  /** Somebody who has no account. */
  static nobody(served: Served): Client {
    return new Client(served, undefined, '');
  }

  private api(): Promise<Api> {
    return (this.document ??= Api.read(this.served));
  }
  private document: Promise<Api> | undefined;

  async get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }
  async post<T>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<T> {
    return this.ask<T>('POST', path, body, headers);
  }
  async act(subject: string, id: string, type: string, data: object = {}): Promise<{ to: string; hash: string }> {
    return this.post('/acts', { subject, id, type, data });
  }
  /** Every page of a list. */
  async all<T extends { id: string }>(path: string): Promise<T[]> {
    const rows: T[] = [];
    for (let next: string | null = ''; next !== null;) {
      const at = next === '' ? path : `${path}${path.includes('?') ? '&' : '?'}after=${next}`;
      const page: { rows: T[]; next: string | null } = await this.get(at);
      rows.push(...page.rows);
      next = page.next;
    }
    return rows;
  }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.served.ask(`/api/v1${path}`, {
      method,
      headers,
      ...(this.token === undefined ? {} : { token: this.token }),
      ...(body === undefined ? {} : { body }),
    });
    if (answer.status >= 300) expect({ method, path, ...answer }).toBe('accepted');
    (await this.api()).holds(method, `/api/v1${path.split('?')[0]!}`, answer.status, answer.body);
    return answer.body as T;
  }
}
