import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { RateLimits } from '../../src/common/rate-limit.js';
import { ProblemFilter } from '../../src/common/problem.filter.js';
import { AccessGuard, May, routesWithoutRule } from '../../src/people/access.js';
import { OwnAddress } from '../../src/common/own-address.js';
import { signInParts } from '../../src/people/sign-in.module.js';
import { accepted } from '../office.js';
import { drafts, onCase } from './contest.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(30_000);

let served: Served;
let clerk: string;
let head: string;
let stranger: string;

beforeAll(async () => {
  served = await Served.open();
  [clerk, head, stranger] = (await Promise.all(
    [served.staff(0).clerk, served.staff(0).head, served.staff(1).clerk].map((person) => served.token(person)),
  )) as [string, string, string];
});
afterAll(() => served.close());

describe('whoever is not signed in', () => {
  it.each([
    ['no token', undefined],
    ['a token that nobody has', 'Bearer 0000000000000000000000000000000000000000000'],
    ['no scheme', 'abc'],
    ['another scheme', 'Basic YTpi'],
    ['two tokens', 'Bearer a b'],
    ['an endless token', `Bearer ${'a'.repeat(500)}`],
    ['quotation marks', `Bearer ' or 1=1 --`],
  ])('is told so: %s', async (_, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const [id] = [await served.draft()];
    for (const answer of [
      await served.ask('/api/v1/inbox', { headers }),
      await served.ask(`/api/v1/nominations/${id}`, { headers }),
      await served.ask('/api/v1/acts', {
        method: 'POST',
        body: { subject: 'nomination', id, type: 'SUBMITTED' },
        headers,
      }),
      await served.ask('/api/v1/acts', { method: 'POST', body: null, headers }),
    ])
      isProblem(answer, 401, 'not-signed-in');
    expect(await served.historyOf(id!)).toBe(1);
  });

  it('reads what is public, and whether the service is well', async () => {
    expect(await served.ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await served.ask('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('leads from what is public to signing in, and whoever has signed in to their desk', async () => {
    const page = async (headers: Record<string, string> = {}) => (await fetch(served.url, { headers })).text();
    expect(await page()).toContain('href="/sign-in?lang=zh-CN"');
    const known = await page({ cookie: `accolade=${'a'.repeat(43)}` });
    expect(known).toContain('href="/desk?lang=zh-CN"');
    expect(known).not.toContain('/sign-in');
  });

  it('loses the token as soon as it is taken back', async () => {
    const token = await served.token(served.staff(2).clerk);
    expect((await served.ask('/api/v1/inbox', { token })).status).toBe(200);
    await served.where.pool.query(`delete from access_tokens where account_id = $1`, [served.staff(2).clerk]);
    isProblem(await served.ask('/api/v1/inbox', { token }), 401);
  });
});

describe('a route', () => {
  @Controller('open')
  class Forgotten {
    @Get('anyone')
    anyone() {
      return 'secret';
    }
    @Post('something')
    something() {}
    @Get('ruled')
    @May('read what is public')
    ruled() {
      return 'public';
    }
  }

  it('without an access rule is named before anything is served', () => {
    expect(routesWithoutRule([Forgotten])).toEqual(['Forgotten.anyone', 'Forgotten.something']);
  });

  it('without an access rule is closed, should it be served all the same', async () => {
    @Module({
      controllers: [Forgotten],
      providers: [
        ...signInParts(served.where.pool, { address: new OwnAddress(undefined), secretKey: 'k'.repeat(32) }),
        { provide: RateLimits, useValue: new RateLimits() },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    })
    class Careless {}
    const careless = await NestFactory.create<NestFastifyApplication>(Careless, new FastifyAdapter(), {
      logger: false,
    });
    await careless.listen(0, '127.0.0.1');
    const base = await careless.getUrl();
    const closed = await fetch(`${base}/open/anyone`, { headers: { authorization: `Bearer ${clerk}` } });
    expect([closed.status, await closed.json()]).toEqual([403, expect.objectContaining({ code: 'closed' })]);
    expect(await (await fetch(`${base}/open/ruled`)).text()).toBe('public');
    await careless.close();
  });

  it.each([
    ['GET', '/nowhere'],
    ['GET', '/api/v1'],
    ['GET', '/api/v1/acts'],
    ['DELETE', '/api/v1/inbox'],
    ['PUT', '/api/v1/acts'],
    ['GET', '/..%2f..%2fetc/passwd'],
    ['GET', '/api/v1/nominations/'],
  ])('that does not exist is 404, and says no more: %s %s', async (method, path) => {
    const answer = await served.ask(path, { method, token: clerk });
    isProblem(answer, 404, 'not-found');
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts|\.js|at /);
  });

  it('with a query or a path that is no id is 400', async () => {
    for (const path of [
      '/api/v1/inbox?after=x',
      '/api/v1/nominations/x',
      `/api/v1/nominations/${'a'.repeat(90)}`,
      '/api/v1/inbox?after=a&after=b',
    ])
      isProblem(await served.ask(path, { token: clerk }), 400, 'bad-request');
  });

  it('sends what keeps a browser from doing harm', async () => {
    const { headers } = await fetch(`${served.url}/`);
    expect(headers.get('content-security-policy')).toContain(`default-src 'self'`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('an act', () => {
  it('is done, and answered with its receipt', async () => {
    const id = await served.draft();
    const answer = await served.post(clerk, {
      subject: 'nomination',
      id,
      type: 'SUBMITTED',
      data: { note: '备注' },
      version: 1,
    });
    const { rows } = await served.where.pool.query('select hash, data, who from history where id = $1 and seq = 2', [
      id,
    ]);
    expect(answer).toMatchObject({
      status: 200,
      type: 'application/json; charset=utf-8',
      body: { ok: true, id, from: 'recommendation.draft', to: 'recommendation.listed', seq: 2, hash: rows[0].hash },
    });
    expect(rows[0]).toMatchObject({ data: { note: '备注' }, who: `person:${served.staff(0).clerk}` });
    accepted(await served.where.office.door.apply([onCase(id, 'WITHDRAWN', { person: served.staff(0).clerk })]));
  });

  it('that may not be done is 409, with where the case stands, what was asked, and which rules are unmet', async () => {
    const id = await served.draft();
    const answer = await served.post(head, { subject: 'nomination', id, type: 'CONSENTED' });
    isProblem(answer, 409, 'rules-unmet');
    expect(answer.body).toMatchObject({ state: 'recommendation.draft', act: 'CONSENTED', unmet: ['role'] });
    const impossible = await served.post(head, { subject: 'nomination', id, type: 'SEALED' });
    isProblem(impossible, 409, 'not-possible-here');
    expect(impossible.body).toMatchObject({
      last: { act: 'NOMINATED', who: expect.any(String), at: expect.any(String) },
    });
  });

  it('for which the form is not complete is 409, with the places that are still empty', async () => {
    const [id] = await drafts(served.round, served.unit(0), 'person', 1, {});
    const answer = await served.post(clerk, { subject: 'nomination', id, type: 'SUBMITTED' });
    isProblem(answer, 409, 'rules-unmet');
    const faults = [{ path: 'form.deeds', rule: 'filled', message: 'this is required: fill it in' }];
    expect(answer.body).toMatchObject({ act: 'SUBMITTED', unmet: ['formComplete'], faults });
    const { body } = await served.ask(`/api/v1/nominations/${id}`, { token: clerk });
    expect(body).toMatchObject({ nominee: { name: 'person 1' }, options: {}, form: {} });
  });

  it('that comes too late is 409, with the act that was first', async () => {
    const id = await served.draft();
    const both = await Promise.all(
      [clerk, head].map((token) => served.post(token, { subject: 'nomination', id, type: 'WITHDRAWN', version: 1 })),
    );
    const [won, lost] = both.sort((a, b) => a.status - b.status) as [Answer, Answer];
    expect(won.status).toBe(200);
    isProblem(lost, 409, 'changed-meanwhile');
    expect(lost.body).toMatchObject({ state: 'withdrawn', act: 'WITHDRAWN', unmet: [], last: { act: 'WITHDRAWN' } });
    const ended = await served.post(clerk, { subject: 'nomination', id, type: 'SUBMITTED' });
    isProblem(ended, 409, 'ended');
    expect(ended.body).toMatchObject({ state: 'withdrawn', last: { act: 'WITHDRAWN' } });
  });

  it('on what does not exist is 404', async () => {
    for (const subject of ['nomination', 'stage', 'round'])
      isProblem(await served.post(clerk, { subject, id: randomUUID(), type: 'SUBMITTED' }), 404, 'unknown');
  });

  it('sent twice with one key is done once, and answered alike', async () => {
    const id = await served.draft();
    const body = { subject: 'nomination', id, type: 'SUBMITTED' };
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => served.post(clerk, body, key)));
    const later = await served.post(clerk, body, key);
    for (const answer of [...answers, later]) expect(answer).toEqual({ ...answers[0], status: 200 });
    expect(await served.historyOf(id)).toBe(2);
    const other = await served.post(clerk, { ...body, type: 'WITHDRAWN' }, key);
    isProblem(other, 409, 'key-reused');
    expect(await served.historyOf(id)).toBe(2);
    accepted(await served.where.office.door.apply([onCase(id, 'WITHDRAWN', { person: served.staff(0).clerk })]));
  });

  it('has a key of its own person: another’s same key is another', async () => {
    const [own, other] = [await served.draft(0, 'group'), await served.draft(1, 'group')];
    const key = { 'idempotency-key': 'the same key' };
    expect((await served.post(clerk, { subject: 'nomination', id: own, type: 'WITHDRAWN' }, key)).status).toBe(200);
    expect((await served.post(stranger, { subject: 'nomination', id: other, type: 'WITHDRAWN' }, key)).status).toBe(
      200,
    );
  });

  it.each([['short'], ['x'.repeat(201)], ['']])('with a key that is none is 400: %j', async (key) => {
    const id = await served.draft();
    const answer = await served.post(
      clerk,
      { subject: 'nomination', id, type: 'WITHDRAWN' },
      { 'idempotency-key': key },
    );
    isProblem(answer, 400, 'bad-request');
    expect(await served.historyOf(id)).toBe(1);
  });
});
