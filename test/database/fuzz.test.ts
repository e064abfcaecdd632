/** `npm run fuzz -- --requests N --seed N` sends more of them. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { randomUUID } from 'node:crypto';
import { Client, type Dispatcher } from 'undici';
import { verify } from '../../src/casework/verify.js';
import { Api } from './api.js';
import { people } from './contest.js';
import { requests, type Sent, type World } from './fuzz-requests.js';
import { Served } from './served.js';

const SEED = Number(process.env.FUZZ_SEED ?? 20260302);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000);
const CONNECTIONS = 8;
/** Nobody waits longer for any answer; in ms. */
const PATIENCE = 5_000;
/** What only our inside would say. */
const INSIDE =
  /node_modules|\.[jt]s:\d+|\bat (async )?[A-Za-z.]+ \(|\bselect .+ from |insert into |relation "|violates |invalid input syntax/;

jest.setTimeout(120_000 + REQUESTS * 20);

let served: Served;
let api: Api;
let world: World;
let before: number;

beforeAll(async () => {
  served = await Served.open();
  api = await Api.read(served);
  const { pool } = served.where;
  const office = served.round.staff();
  const cases = await Promise.all(Array.from({ length: 30 }, (_, n) => served.draft(n % 3)));
  before = (await verify(pool)).rows;
  const idsOf = async (text: string): Promise<string[]> =>
    (await pool.query(text, [served.round.id])).rows.map(({ id }) => id as string);
  const lists = (kind: string) => idsOf(`select id from lists where round_id = $1 and kind = '${kind}'`);
  const [administrator] = await people(pool, 'administrator', served.round.invented.organiser, 1);
  const none = [randomUUID(), '018f0000-0000-7000-8000-000000000000'];
  world = {
    people: {
      nobody: undefined,
      clerk: await served.token(served.staff(0).clerk),
      head: await served.token(served.staff(0).head),
      handler: await served.token(office.handlers[0]!),
      reviewer: await served.token(office.reviewers[0]!),
      approver: await served.token(office.approver),
      secretary: await served.token(office.secretary),
      administrator: await served.token(administrator!),
    },
    ids: {
      none,
      rounds: [served.round.id],
      nominations: cases,
      units: [served.unit(0), served.unit(1)],
      offices: [served.round.invented.organiser, served.unit(0)],
      stages: await idsOf('select id from round_stages where round_id = $1'),
      lists: await lists('allotment'),
      choices: [...(await lists('choice')), ...none],
      ballots: [...(await lists('ballot')), ...none],
      decisions: [...(await lists('decision')), ...none],
      consents: ['A'.repeat(43)],
    },
  };
}, 60_000);
afterAll(() => served.close());

const validators = new Map<string, (value: unknown) => boolean>();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
function promises(method: string, path: string, status: number): ((value: unknown) => boolean) | undefined {
  const route = api
    .operations()
    .find(
      (each) => each.method === method && new RegExp(`^${each.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
    );
  if (!route) return undefined;
  const key = `${route.operation.operationId} ${status}`;
  if (!validators.has(key)) {
    const schema = route.operation.responses[String(status)]?.content?.['application/json']?.schema;
    validators.set(key, schema ? ajv.compile({ ...schema, components: api.document.components }) : () => false);
  }
  return validators.get(key);
}

/** What is wrong with an answer; undefined: nothing. */
function wrongWith({ method, path }: Sent, status: number, type: string, text: string): string | undefined {
  if (status >= 500) return `${status}: ${text}`;
  if (INSIDE.test(text)) return `tells of our inside: ${text.slice(0, 500)}`;
  if (method === 'HEAD' || status === 204) return text === '' ? undefined : 'has a body where there is none';
  if (status >= 300) {
    if (type !== 'application/problem+json; charset=utf-8') return `${status} is no problem+json but ${type}: ${text}`;
    const { code, detail, status: said } = JSON.parse(text) as Record<string, unknown>;
    const whole = said === status && typeof detail === 'string' && /^[a-z]+(-[a-z]+)*$/.test(String(code));
    return whole ? undefined : `is half a problem: ${text.slice(0, 500)}`;
  }
  if (!type.includes('json')) return undefined;
  const holds = promises(method, path.split(/[?#]/)[0]!, status);
  return holds && !holds(JSON.parse(text)) ? `${status} is not as the document says: ${text.slice(0, 500)}` : undefined;
}

describe('whatever is sent', () => {
  it('is answered in time, by a stable code or as the document says, and never by a fault of ours', async () => {
    const source = requests(api, world, SEED);
    const wrong: object[] = [];
    const seen = new Map<string, number>();
    let left = REQUESTS;
    const work = async () => {
      const client = new Client(served.url, { headersTimeout: PATIENCE, bodyTimeout: PATIENCE });
      while (left-- > 0 && wrong.length < 20) {
        const sent = source.next().value as Sent;
        const { method, path, headers, body } = sent;
        try {
          const asked: Dispatcher.RequestOptions = { method, path, headers, ...(body === undefined ? {} : { body }) };
          const answer = await client.request(asked);
          const text = await answer.body.text();
          const status = answer.statusCode;
          seen.set(`${Math.floor(status / 100)}xx`, (seen.get(`${Math.floor(status / 100)}xx`) ?? 0) + 1);
          const fault = wrongWith(sent, status, String(answer.headers['content-type'] ?? ''), text);
          if (fault !== undefined) wrong.push({ ...sent, body: String(body).slice(0, 300), fault });
        } catch (error) {
          wrong.push({ ...sent, body: String(body).slice(0, 300), fault: String(error) });
        }
      }
      await client.close();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] });
    // Some of it has to get through, or nothing much was tried.
    expect(seen.get('2xx')).toBeGreaterThan(REQUESTS / 50);
    expect(seen.get('4xx')).toBeGreaterThan(REQUESTS / 2);
  });

  it('leaves a server that answers, and a record that is whole', async () => {
    expect((await served.ask('/health')).status).toBe(200);
    // Some of it was done.
    const { breaks, rows } = await verify(served.where.pool);
    expect(breaks).toEqual([]);
    expect(rows - before).toBeGreaterThan(15);
  });
});
