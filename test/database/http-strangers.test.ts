import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RULES } from '../../src/people/access.js';
import { Api, type Operation } from './api.js';
import { CONTEST } from './contest.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

/** Stands in everything of the round that is nobody else's business. */
const MARKER = '密文标记';

let served: Served;
let api: Api;
/** An account without any role, and one with every role, at a unit that has no part in the round. */
let roleless: string;
let elsewhere: string;
let places: Record<string, string>;

beforeAll(async () => {
  served = await Served.open();
  api = await Api.read(served);
  const { pool } = served.where;
  const unit = randomUUID();
  await pool.query(`insert into units (id, name) values ($1, '{"zh-CN": "别处"}')`, [unit]);
  const account = async (roles: readonly string[]) => {
    const id = randomUUID();
    await pool.query('insert into accounts (id, name, email, unit_id) values ($1, $2, $3, $4)', [
      id,
      '外人',
      `${id}@example.invalid`,
      unit,
    ]);
    for (const role of roles)
      await pool.query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [id, role, unit]);
    return served.token(id);
  };
  roleless = await account([]);
  elsewhere = await account(['clerk', 'head', 'reviewer', 'approver', 'chair', 'member', 'secretary', 'handler']);
  const clerk = await served.token(served.staff(0).clerk);
  const draft = {
    round: served.round.id,
    category: 'person',
    unit: served.unit(0),
    nominee: { name: MARKER, workUnit: MARKER, post: MARKER },
  };
  const { body } = await served.ask('/api/v1/nominations', { method: 'POST', token: clerk, body: draft });
  const [mail, webhook] = [randomUUID(), randomUUID()];
  await pool.query(
    `insert into webhooks (id, office_id, kind, host, url, events, made_by, created_at)
     values ($1, $2, 'wecom', $4, '', '{}', $3, now_here())`,
    [webhook, served.round.invented.organiser, served.staff(0).clerk, MARKER],
  );
  await pool.query(
    `insert into mails (id, account_id, to_name, to_address, language, subject, body, message_id, kind, round_id, state, next_at, created_at)
     values ($1, $2, $4, 'x@example.invalid', 'zh-CN', $4, $4, 'one', 'news', $3, 'sent', now_here(), now_here())`,
    [mail, served.staff(0).clerk, served.round.id, MARKER],
  );
  // Who and what there is besides is nobody else's business either.
  await pool.query(`update accounts set name = name || $2 where unit_id <> $1`, [unit, MARKER]);
  await pool.query(`update units set name = name || jsonb_build_object('en', $2::text) where id <> $1`, [unit, MARKER]);
  const one = async (text: string) => (await pool.query(text, [served.round.id])).rows[0]?.id as string | undefined;
  const list = (kind: string) => one(`select id from lists where round_id = $1 and kind = '${kind}' limit 1`);
  places = {
    rounds: served.round.id,
    nominations: body.id as string,
    lists: (await list('allotment'))!,
    choices: (await list('choice')) ?? randomUUID(),
    ballots: (await list('ballot')) ?? randomUUID(),
    decisions: (await list('decision')) ?? randomUUID(),
    stages: (await one('select id from round_stages where round_id = $1 limit 1'))!,
    objections: randomUUID(),
    assignments: randomUUID(),
    sessions: randomUUID(),
    files: await attached(body.id as string, clerk),
    mails: mail,
    webhooks: webhook,
    units: served.unit(0),
    accounts: served.staff(0).clerk,
    tokens: randomUUID(),
    consents: 'A'.repeat(43),
    slips: 'A'.repeat(43),
    'slip-links': randomUUID(),
    corrections: randomUUID(),
  };
});
afterAll(() => served.close());

/** A file of the case, with the marker in its name. */
async function attached(nomination: string, token: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.4\n%%EOF\n']), `${MARKER}.pdf`);
  const answer = await fetch(`${served.url}/api/v1/nominations/${nomination}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return ((await answer.json()) as { id: string }).id;
}

/** What each route is asked with: something that could be done, by the right person. */
const bodies = (): Record<string, object> => ({
  'round.keep': { source: CONTEST },
  'round.plan': {
    code: 'strange',
    programme: { code: 'contest', version: 1 },
    organiser: served.round.invented.organiser,
    opensOn: '2026-03-02',
    units: [{ unit: served.unit(0) }],
  },
  'nomination.act': { subject: 'nomination', id: places.nominations, type: 'SUBMITTED' },
  'draft.enter': { round: served.round.id, category: 'person', unit: served.unit(0), nominee: { name: '甲' } },
  'draft.save': { nominee: { name: '乙' } },
  'consent.answer': { agrees: true },
  'consent.correct': { fields: { 'nominee.post': '校长' } },
  'order.arrange': { cases: [] },
  'notice.publish': { body: served.unit(0) },
  'objection.file': { objector: { name: '张三', contact: '1' }, facts: '事实' },
  'objection.decide': { outcome: 'UPHELD', reason: '经核查' },
  'recusal.declare': { ground: '亲属' },
  'assignment.assign': { rows: [{ nomination: places.nominations, reviewers: [served.round.staff().reviewers[0]] }] },
  'board.eligible': { cases: [places.nominations] },
  'assignment.declare': { conflict: false },
  'score.score': { score: 80 },
  'meeting.count': { present: 1, valid: 1, votes: {} },
  'choice.trial': { kept: [] },
  'bulk.preview': { act: 'FORWARDED', stage: places.stages },
  'bulk.carryOut': { token: 'A'.repeat(43) },
  'sliplink.make': { body: 'discipline', cases: [places.nominations] },
  'slip.answer': { answers: [{ case: places.nominations, answer: 'no objection' }] },
  'webhook.make': {
    office: served.round.invented.organiser,
    kind: 'wecom',
    url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x',
    events: ['returned'],
  },
  'unit.make': { name: { 'zh-CN': '新单位' }, parent: served.unit(0) },
  'unit.change': { name: { 'zh-CN': '改名' } },
  'account.invite': { name: '新人', email: 'new@example.invalid', unit: served.unit(0), language: 'zh-CN' },
  'account.change': { name: '改名' },
  'account.close': { reason: '调离' },
  'role.give': { account: served.staff(0).clerk, role: 'head', unit: served.unit(0), reason: '任命' },
  'role.take': { account: served.staff(0).clerk, role: 'clerk', unit: served.unit(0), reason: '调离' },
  'role.handOver': {
    from: served.staff(0).clerk,
    to: served.staff(0).head,
    role: 'clerk',
    unit: served.unit(0),
    reason: '调离',
  },
  'role.borrow': {
    email: `${served.staff(0).clerk}@example.invalid`,
    role: 'reviewer',
    unit: served.round.invented.organiser,
    round: served.round.id,
    until: '2026-12-31',
    reason: '缺人',
  },
  'decision.supplement': { body: served.round.invented.organiser },
});
const queries = (): Record<string, string> => ({
  'draft.all': `?round=${served.round.id}`,
  'stageslip.cases': '?body=discipline',
  'move.foresee': '?to=2026-12-31',
  'queue.progress': `?round=${served.round.id}`,
  'draftsheet.import': '?category=person',
  'due.all': SPAN,
  'calendar.days': SPAN,
  'search.find': `?q=${MARKER}`,
  'notice.preview': `?body=${served.round.invented.organiser}`,
});
const SPAN = '?from=2026-01-01&to=2026-12-31';
/** What else says nothing by being empty, and what is told to everybody who is signed in. */
const EMPTY: Record<string, object> = {
  'due.all': { rows: [], more: false },
  'search.find': { nominations: [], units: [] },
  'calendar.days': { from: '2026-01-01' },
  'desk.stages': { rows: [] },
  'unitlist.rounds': { rows: [] },
};
/** What one does with oneself; test/database/sign-in*.test.ts and demo.test.ts ask these. */
const OWN = /^(demo|session|secondfactor|password|oidc|token|message|preference|feed)\.|^inbox\.counts$/;
/** Whoever has a link needs no account; nobody has one here. */
const BY_LINK = /^(consent\.(asked|answer|correct)|slip\.|slipscan\.byLink)/;
/** Streams without end: test/database/live.test.ts follows them. */
const STREAMS = new Set(['live.follow']);
/** A list says nothing to a stranger by being empty. */
const LISTS = new Set([
  'account.all',
  'role.changes',
  'objection.all',
  'queue.queue',
  'round.all',
  'round.lists',
  'draft.all',
  'inbox.todo',
  'inbox.done',
  'inbox.started',
  'outbox.all',
  'webhook.all',
]);

async function tryAll(token: string | undefined, look: (operation: Operation, answer: Answer) => void): Promise<void> {
  for (const { method, path, operation } of api.operations()) {
    if (OWN.test(operation.operationId) || STREAMS.has(operation.operationId)) continue;
    const [, name] = /^\/api\/v1\/([a-z-]+)/.exec(path)!;
    const query = queries()[operation.operationId] ?? '';
    const place = path
      .replace('{category}', 'person')
      .replace('{scan}', randomUUID())
      .replace(/\{(id|token)\}/, places[name!] ?? '');
    const answer = await served.ask(`${place}${query}`, {
      method,
      ...(token === undefined ? {} : { token }),
      ...(method === 'GET' ? {} : { body: bodies()[operation.operationId] ?? {} }),
      headers: { 'if-match': '"1"' },
    });
    look(operation, answer);
  }
}

const everything = async (): Promise<unknown> => {
  const tables = ['nominations', 'lists', 'round_stages', 'rounds', 'history', 'objections', 'titles', 'consent_links'];
  tables.push('slips', 'slip_links', 'slip_link_cases', 'bulk_previews', 'hand_counts', 'files', 'file_events');
  tables.push('recusals', 'assignments', 'mails', 'nudges', 'messages');
  tables.push('units', 'accounts', 'held_roles', 'role_changes');
  const { rows } = await served.where.pool.query(
    `select ${tables.map((table) => `(select count(*) from ${table}) || ' ' || (select coalesce(sum(hashtext(t::text)), 0) from ${table} t) as ${table}`).join(', ')}`,
  );
  return rows[0];
};

describe('every route', () => {
  it('has a rule that is known, and bodies of this test for all that read one', () => {
    expect(Object.keys(RULES).length).toBeGreaterThan(10);
    const asked = bodies();
    for (const { operation } of api.operations()) {
      const required = operation.requestBody?.content['application/json']?.schema.required as string[] | undefined;
      if (OWN.test(operation.operationId) || !required?.length) continue;
      expect({ [operation.operationId]: asked[operation.operationId] !== undefined }).toEqual({
        [operation.operationId]: true,
      });
    }
  });

  it('refuses whoever is not signed in, but for links', async () => {
    const before = await everything();
    await tryAll(undefined, ({ operationId }, answer) => {
      if (BY_LINK.test(operationId)) isProblem(answer, 404, 'unknown');
      else isProblem(answer, 401, 'not-signed-in');
    });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['whoever has no role', () => roleless],
    ['whoever has every role, elsewhere', () => elsewhere],
  ])('tells nothing to and takes nothing from %s', async (who, token) => {
    const before = await everything();
    await tryAll(token(), ({ operationId }, answer) => {
      expect(JSON.stringify(answer.body)).not.toContain(MARKER);
      expect(JSON.stringify(answer.body)).not.toContain('unmet');
      const at = { operationId, status: answer.status, body: answer.body };
      if (operationId === 'unit.all')
        expect((at.body.rows as object[]).length).toBe(who.includes('every role') ? 1 : 0);
      else if (LISTS.has(operationId)) expect(at).toMatchObject({ status: 200, body: { rows: [], next: null } });
      else if (EMPTY[operationId]) expect(at).toMatchObject({ status: 200, body: EMPTY[operationId] });
      // Numbers of the whole service, and no names, for whoever runs an office on it.
      else if (operationId === 'owed.all' && who.includes('every role')) expect(at).toMatchObject({ status: 200 });
      else if (operationId === 'round.keep' && who.includes('every role')) expect(at).toMatchObject({ status: 200 });
      else expect({ operationId, kept: [403, 404].includes(answer.status) }).toEqual({ operationId, kept: true });
      if (answer.status === 404 || answer.status === 403) isProblem(answer, answer.status);
    });
    expect(await everything()).toEqual(before);
  });
});
