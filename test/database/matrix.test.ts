import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RULES, type Rule } from '../../src/people/access.js';
import { Api } from './api.js';
import { leaked } from './canary.js';
import { matrixAsks, OF_ONESELF, type MatrixAsk } from './matrix-asks.js';
import { moreAsks } from './matrix-asks-more.js';
import { EXPECTED } from './matrix-expected.js';
import { canary, MatrixScene } from './matrix-scene.js';
import { askAs, letIn, peopleOf, VISITOR } from './matrix.js';

jest.setTimeout(180_000);

let scene: MatrixScene;
let asks: MatrixAsk[];
let operations: string[];
let ofOneself: MatrixAsk[];
/** Signing in, and asking for a new password. */
const OPEN = new Set(['session.signIn', 'password.ask', 'password.reset', 'oidc.look', 'oidc.start', 'oidc.signIn']);
beforeAll(async () => {
  scene = await MatrixScene.open();
  asks = [...(await matrixAsks(scene)), ...(await moreAsks(scene))];
  const api = (await Api.read(scene.served)).operations();
  operations = api.map(({ operation }) => operation.operationId);
  ofOneself = api
    .filter(({ operation: { operationId } }) => OF_ONESELF.test(operationId) && !OPEN.has(operationId))
    .map(({ method, path, operation }) => ({
      name: operation.operationId,
      method,
      path: path.replace(/\{\w+\}/, randomUUID()),
      ...(method === 'GET' ? {} : { body: {} }),
    }));
});
afterAll(() => scene.close());

const everybody = () => [VISITOR, ...scene.somebodies];
const names = () => everybody().map(({ name }) => name);
const expected = ({ name }: MatrixAsk) => new Set((EXPECTED[name] ?? []).flatMap((line) => peopleOf(line, names())));

/** Secrets that were told to somebody who may not read them: on a page, in a list, an error, a receipt. */
const leaks: string[] = [];

/** Cells that are not as the table has them. Whoever should be let in is asked last: what they do may leave nothing to do. */
async function wrongCells(ask: MatrixAsk): Promise<string[]> {
  const should = expected(ask);
  const wrong: string[] = [];
  for (const who of everybody().toSorted((a, b) => Number(should.has(a.name)) - Number(should.has(b.name)))) {
    const answer = await askAs(scene, ask, who.token);
    for (const secret of leaked(who.name, JSON.stringify(answer.body)))
      leaks.push(`${ask.name} tells ${who.name} ${secret}`);
    if (answer.status >= 500 || letIn(answer, ask) !== should.has(who.name))
      wrong.push(`${ask.name}: ${who.name} is ${should.has(who.name) ? 'kept out' : 'let in'} (${answer.status})`);
  }
  return wrong;
}

describe('the authorisation matrix', () => {
  it('asks every operation of the document', () => {
    const asked = new Set(asks.map(({ name }) => name.split(' ')[0]!));
    expect(operations.filter((id) => !asked.has(id) && !OF_ONESELF.test(id))).toEqual([]);
    expect([...asked].filter((id) => !operations.includes(id))).toEqual([]);
  });

  it('says of every ask who is let in', () => {
    expect(Object.keys(EXPECTED).toSorted()).toEqual(asks.map(({ name }) => name).toSorted());
  });

  it('holds in every cell: route, role and relation', async () => {
    const wrong: string[] = [];
    for (const ask of asks) wrong.push(...(await wrongCells(ask)));
    expect(wrong).toEqual([]);
  });
});

describe('what is private', () => {
  it('is found by this test where it may be read', async () => {
    const ask = asks.find(({ name }) => name === 'nomination.one a draft')!;
    const clerk = scene.somebodies.find(({ name }) => name === 'clerk at the unit, own')!;
    const told = JSON.stringify((await askAs(scene, ask, clerk.token)).body);
    expect(told).toContain(canary(0));
    expect(leaked('clerk at the unit, other county', told)).toEqual([canary(0)]);
  });

  it('was told in no cell of the matrix to anybody who may not read it', () => expect(leaks).toEqual([]));

  it('is in no mail to anybody who may not read it', async () => {
    const { where } = scene.served;
    await where.office.sweep();
    const { rows } = await where.pool.query('select account_id, row_to_json(m)::text as mail from mails m');
    expect(rows.length).toBeGreaterThan(0);
    const names = new Map(scene.somebodies.map(({ account, name }) => [account, name]));
    const inMail = rows.flatMap(({ account_id, mail }) =>
      leaked(names.get(account_id) ?? 'reviewer at the city, own', mail),
    );
    expect(inMail).toEqual([]);
  });
});

/** What those who are kept out are told, cell by cell. */
async function* toldOutside(who: RegExp): AsyncGenerator<[cell: string, told: string]> {
  const told = async (ask: MatrixAsk, token: string | undefined) => {
    const { status, body } = await askAs(scene, ask, token);
    return `${status} ${String(body.code)}${letIn({ status, body, type: '' }, ask) ? ', in' : ''}`;
  };
  for (const ask of ofOneself) yield [ask.name, await told(ask, undefined)];
  for (const ask of asks) {
    const should = expected(ask);
    for (const { name, token } of [VISITOR, ...scene.somebodies])
      if (who.test(name) && !should.has(name)) yield [`${ask.name}: ${name}`, await told(ask, token)];
  }
}

const OUTSIDE = /none$|no role|other county|visitor/;

/** When nothing is deleted. */
const green = new Map<string, string>();
async function changedCell(who: RegExp): Promise<string | null> {
  for await (const [cell, told] of toldOutside(who)) if (green.get(cell) !== told) return `${cell}: ${told}`;
  return null;
}

describe('a rule that is deleted turns the matrix red', () => {
  // Captured mail is no part of the API; test/database/mail.test.ts asks for it.
  const closed = Object.entries(RULES).filter(([rule, demand]) => demand !== 'anyone' && rule !== 'read captured mail');

  it('which is green before', async () => {
    for await (const [cell, told] of toldOutside(OUTSIDE)) green.set(cell, told);
    expect(await changedCell(OUTSIDE)).toBeNull();
  });

  it.each(closed)('%s', async (rule, demand) => {
    const rules = RULES as Record<Rule, unknown>;
    rules[rule as Rule] = 'anyone';
    try {
      expect(await changedCell(/visitor/)).not.toBeNull();
    } finally {
      rules[rule as Rule] = demand;
    }
  });
});

/** The questions that src/people/scope.service.ts puts to the database, by the names of their statements. */
describe('a scope that is deleted turns the matrix red', () => {
  const source = readFileSync(new URL('../../src/people/scope.service.ts', import.meta.url), 'utf8');
  const subjects = ['nomination', 'list', 'stage', 'round', 'objection'];
  const statements = [...source.matchAll(/name: ['`](\w+)(\$\{subject\})?['`]/g)].flatMap(([, name, each]) =>
    each === undefined ? [name!] : subjects.map((subject) => `${name}${subject}`),
  );

  it('knows them', () => expect(statements.length).toBeGreaterThan(8));

  // Asked for a stream, after the scope (of whoever may read the case), for a unit’s own name, or within a transaction: live,
  // assignments, slip-scans, sheets-import and roles.test.ts see them.
  const elsewhere = new Set([
    'readers_of',
    'undeclared',
    'holds_at_office',
    'units_written_for',
    'administers_unit',
    'administers_above_unit',
  ]);
  it.each(statements.filter((name) => !elsewhere.has(name)))('%s', async (statement) => {
    const { pool } = scene.served.where;
    const query = pool.query.bind(pool) as (asked: { name?: string }, ...rest: unknown[]) => unknown;
    const deleted = (asked: { name?: string }, ...rest: unknown[]) =>
      asked.name === statement ? Promise.resolve({ rows: [{}] }) : query(asked, ...rest);
    Object.assign(pool, { query: deleted });
    try {
      expect(await changedCell(OUTSIDE)).not.toBeNull();
    } finally {
      Object.assign(pool, { query });
    }
  });
});
