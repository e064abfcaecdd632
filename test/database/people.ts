/** People who keep units, accounts and roles, and what they ask over HTTP. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../workflows/people.js';
import type { Answer, Served } from './served.js';

/** Hires somebody at home in a unit, with roles there or elsewhere; answers their account. */
export async function hired(served: Served, home: string, ...roles: ([Role, string] | Role)[]): Promise<string> {
  const { pool } = served.where;
  const id = randomUUID();
  await pool.query('insert into accounts (id, name, email, unit_id) values ($1, $2, $3, $4)', [
    id,
    `人 ${id.slice(0, 4)}`,
    `${id}@example.invalid`,
    home,
  ]);
  for (const each of roles) {
    const [role, unit] = typeof each === 'string' ? [each, home] : each;
    await pool.query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [id, role, unit]);
  }
  return id;
}

/** A unit in a tree of its own, or below another. */
export async function unitAt(served: Served, parent: string | null, name: string, code?: string): Promise<string> {
  const id = randomUUID();
  await served.where.pool.query('insert into units (id, parent_id, name, code) values ($1, $2, $3, $4)', [
    id,
    parent,
    JSON.stringify({ 'zh-CN': name }),
    code ?? null,
  ]);
  return id;
}

export interface Person {
  account: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  remove(path: string): Promise<Answer>;
}

/** Asks with an access token of theirs. */
export async function as(served: Served, account: string): Promise<Person> {
  const token = await served.token(account);
  const ask = (method: string, path: string, body?: unknown) =>
    served.ask(`/api/v1/${path}`, { token, method, ...(body === undefined ? {} : { body }) });
  return {
    account,
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    patch: (path, body) => ask('PATCH', path, body),
    remove: (path) => ask('DELETE', path),
  };
}

export const rowsOf = <T = Record<string, unknown>>({ body }: Answer): T[] => body.rows as T[];
