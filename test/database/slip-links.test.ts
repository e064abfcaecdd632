import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Sender } from '../../src/mail/sender.js';
import type { InventedNominee } from '../../src/rehearsal/invented.js';
import { FROM } from './mails.js';
import { begin, ids, persons, personOf, small, type Scene } from './programme-scene.js';
import { MailServer } from './servers.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(30_000);

const TEXT = small(`form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 200 }
${persons('perUnit: { max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: review, stage: review, closes: { workingDays: 3 }, opinions: [discipline, tax] }
  - { id: decision, stage: commendation, languages: [zh-CN, ug] }
`).replaceAll(/title: \{ zh-CN: (评选|市办公室|个人) \}/g, 'title: { zh-CN: $1, ug: باھالاش }');

/** Stands in everything about a nominee that is not for other bodies to read. */
const MARKER = '密文标记';

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

/** Four nominees of two units are being read; a new round for each test. */
let scene: Scene;
let stage: string;
let secretary: string;
let a: InventedNominee, b: InventedNominee, c: InventedNominee, d: InventedNominee;
beforeEach(async () => {
  scene = await begin(served.where, TEXT);
  const form = { deeds: MARKER };
  const nominees = [scene.more(0), scene.more(0), scene.more(1), scene.more(1)].map((each) => ({ ...each, form }));
  scene.round.invented.nominees.splice(0, Infinity, ...nominees);
  [a, b, c, d] = nominees as unknown as [InventedNominee, InventedNominee, InventedNominee, InventedNominee];
  await scene.list();
  await scene.round.goTo('2026-03-05');
  stage = (await scene.round.stage('review')).id;
  secretary = await served.token(personOf(scene.who('secretary')));
});

const make = (cases: readonly { id: string }[], more: object = {}, token = secretary): Promise<Answer> =>
  served.ask(`/api/v1/stages/${stage}/slip-links`, {
    method: 'POST',
    token,
    body: { body: 'discipline', cases: ids(cases), ...more },
  });
const link = async (cases: readonly { id: string }[], more: object = {}): Promise<string> => {
  const made = await make(cases, more);
  expect(made).toMatchObject({ status: 201 });
  return made.body.token as string;
};
const look = (token: string) => served.ask(`/api/v1/slips/${token}`);
const answer = (token: string, ...given: (readonly [{ id: string }, string])[]): Promise<Answer> =>
  served.ask(`/api/v1/slips/${token}`, {
    method: 'POST',
    body: { answers: given.map(([{ id }, said]) => ({ case: id, answer: said })) },
  });
const askedIn = async (token: string): Promise<string[]> =>
  ((await look(token)).body.cases as { case: string }[]).map((each) => each.case);
const slips = (body = 'discipline') =>
  scene.rows<{ id: string; answer: string }>(
    `select s.nomination_id as id, s.answer from slips s join nominations n on n.id = s.nomination_id
     where s.body = $1 and n.round_id = $2 order by n.id`,
    [body, scene.round.id],
  );
const links = async (token = secretary): Promise<Record<string, unknown>[]> =>
  (await served.ask(`/api/v1/stages/${stage}/slip-links`, { token })).body.rows as Record<string, unknown>[];

describe('an opinion slip by a link', () => {
  it('shows body, date and the public columns of those asked about, and nothing else', async () => {
    await served.where.owner.query(`update nominations set nominee = nominee || $2 where round_id = $1`, [
      scene.round.id,
      { phone: MARKER, idNumber: MARKER },
    ]);
    const { status, body } = await look(await link([a, c]));
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        body: 'discipline',
        due_on: (await scene.round.stage('review')).closes_on,
        cases: [a, c]
          .map(({ id, nominee }) => ({ case: id, ...nominee, category: { 'zh-CN': '个人', ug: 'باھالاش' } }))
          .sort((one, other) => (one.case < other.case ? -1 : 1)),
      },
    });
    expect(JSON.stringify(body)).not.toContain(MARKER);
  });

  it('is recorded through the door as of the secretary who asked, and history says that it came by the link', async () => {
    const token = await link([a, b]);
    const done = await answer(token, [a, 'no objection'], [b, 'not answered']);
    expect(done).toMatchObject({ status: 200, body: { left: 0 } });
    const rows = await scene.rows<{ id: string; who: string; data: object; hash: string }>(
      `select id, who, data, hash from history where act = 'SLIP_RECORDED' and id = any($1::uuid[]) order by data ->> 'answer'`,
      [ids([a, b])],
    );
    const [{ id }] = (await links()) as [{ id: string }];
    const by = { who: `person:${personOf(scene.who('secretary'))}` };
    expect(rows).toMatchObject([
      { id: a.id, ...by, data: { body: 'discipline', answer: 'no objection', by: 'link', link: id } },
      { id: b.id, ...by, data: { body: 'discipline', answer: 'not answered', by: 'link', link: id } },
    ]);
    expect((done.body.answers as { hash: string }[]).map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
    expect(Object.keys((done.body.answers as object[])[0]!)).toEqual(['case', 'at', 'hash']);
    expect(await slips()).toHaveLength(2);
  });

  it('counts like one recorded by hand: what objects is answered by the approver before the case goes on', async () => {
    await answer(await link([a]), [a, 'objection']);
    await answer(await link([a], { body: 'tax' }), [a, 'no objection']);
    await scene.act('SCORED', a, scene.reviewer(), { score: 80 });
    const approver = scene.who('approver');
    expect(await scene.act('FORWARDED', a, approver)).toBe('slipsIn');
    await scene.act('SLIP_ANSWERED', a, approver, { body: 'discipline', reason: '经核实不影响' });
    expect(await scene.act('FORWARDED', a, approver)).toBe('ok');
  });

  it('is used once for each case, and ends with the last', async () => {
    const token = await link([a, b]);
    expect(await answer(token, [a, 'no objection'])).toMatchObject({ status: 200, body: { left: 1 } });
    expect(await askedIn(token)).toEqual([b.id]);
    isProblem(await answer(token, [a, 'objection'], [b, 'objection']), 404, 'unknown');
    expect(await slips()).toEqual([{ id: a.id, answer: 'no objection' }]);
    expect(await answer(token, [b, 'objection'])).toMatchObject({ status: 200, body: { left: 0 } });
    isProblem(await look(token), 404, 'unknown');
    isProblem(await answer(token, [b, 'no objection']), 404, 'unknown');
    expect((await slips()).map((each) => each.answer).sort()).toEqual(['no objection', 'objection']);
    expect(await links()).toMatchObject([{ state: 'answered', cases: 2, answered: 2 }]);
  });

  it('records exactly one of twenty different answers that come at the same moment', async () => {
    const token = await link([a, b]);
    const said = ['no objection', 'objection', 'not answered'];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => answer(token, [a, said[n % 3]!])));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
    expect(await slips()).toHaveLength(1);
    const [{ acts }] = (await scene.rows(
      `select count(*)::int as acts from history where id = $1 and act = 'SLIP_RECORDED'`,
      [a.id],
    )) as [{ acts: number }];
    expect(acts).toBe(1);
  });

  it('comes in although reviewers work on the case at the same moment', async () => {
    const token = await link([a, b, c, d]);
    const [answered] = await Promise.all([
      answer(token, ...[a, b, c, d].map((each) => [each, 'no objection'] as const)),
      ...[a, b, c, d].map((each) => scene.act('SCORED', each, scene.reviewer(), { score: 70 })),
    ]);
    expect(answered).toMatchObject({ status: 200, body: { left: 0 } });
  });

  it('is one of three answers: there is no room for a text', async () => {
    const token = await link([a]);
    const bodies = [
      { answers: [{ case: a.id, answer: '群众反映不好' }] },
      { answers: [{ case: a.id, answer: 'objection', reason: MARKER }] },
      { answers: [{ case: a.id, answer: 'objection' }], note: MARKER },
      { answers: [] },
      {
        answers: [
          { case: a.id, answer: 'objection' },
          { case: a.id, answer: 'no objection' },
        ],
      },
    ];
    for (const body of bodies)
      isProblem(await served.ask(`/api/v1/slips/${token}`, { method: 'POST', body }), 400, 'bad-request');
    expect(await slips()).toEqual([]);
  });

  it('does not overwrite what the secretary recorded by hand meanwhile', async () => {
    const token = await link([a, b]);
    await scene.act('SLIP_RECORDED', a, scene.who('secretary'), { body: 'discipline', answer: 'objection' });
    expect(await askedIn(token)).toEqual([b.id]);
    isProblem(await answer(token, [a, 'no objection']), 409, 'not-open-now');
    expect(await slips()).toEqual([{ id: a.id, answer: 'objection' }]);
  });

  it('tells nothing of where a case stands: what was returned or has gone on is just not asked about', async () => {
    const token = await link([a, b]);
    await scene.act('RETURNED', a, scene.who('approver'), { missing: MARKER, by: '2026-03-09' });
    expect(await askedIn(token)).toEqual([b.id]);
    const refused = await answer(token, [a, 'objection'], [b, 'objection']);
    isProblem(refused, 409, 'not-open-now');
    expect(Object.keys(refused.body).sort()).toEqual(['code', 'detail', 'requestId', 'status', 'type']);
    expect(await slips()).toEqual([]);
    await scene.act('RESEALED', a, scene.who('clerk', a.unit.id));
    expect(await answer(token, [a, 'objection'], [b, 'objection'])).toMatchObject({ status: 200 });
  });

  it('that is unknown, used, revoked, replaced, over or about somebody else is refused alike', async () => {
    const unknown = await look('A'.repeat(43));
    isProblem(unknown, 404, 'unknown');
    const used = await link([a]);
    await answer(used, [a, 'no objection']);
    const replaced = await link([b]);
    await link([b]);
    const made = await make([c]);
    await served.ask(`/api/v1/slip-links/${String(made.body.id)}`, { method: 'DELETE', token: secretary });
    const open = await link([d]);
    for (const token of [used, replaced, made.body.token as string]) {
      expect(await look(token)).toEqual(unknown);
      for (const each of [a, b, c]) expect(await answer(token, [each, 'objection'])).toEqual(unknown);
    }
    expect(await answer(open, [c, 'objection'])).toEqual(unknown);
    expect(await answer(open, [{ id: randomUUID() }, 'objection'])).toEqual(unknown);
    expect(await answer(open, [d, 'objection'], [c, 'objection'])).toEqual(unknown);
    await scene.round.at.setClock('2026-04-04T03:00:00Z');
    expect(await look(open)).toEqual(unknown);
    expect(await answer(open, [d, 'objection'])).toEqual(unknown);
    expect((await slips()).map(({ id }) => id)).toEqual([a.id]);
    expect((await links()).map(({ state }) => state)).toEqual(['answered', 'replaced', 'over', 'revoked', 'over']);
  });

  it('asks about a case by the newest link alone; of the others the older asks on', async () => {
    const older = await link([a, b]);
    const newer = await link([b, c]);
    const other = await link([b], { body: 'tax' });
    expect(await askedIn(older)).toEqual([a.id]);
    expect(await askedIn(newer)).toEqual([b.id, c.id].sort());
    expect(await askedIn(other)).toEqual([b.id]);
    const many = await Promise.all(Array.from({ length: 8 }, () => link([d])));
    const asking = await Promise.all(many.map(async (token) => (await look(token)).status));
    expect(asking.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is void when whoever asked is no secretary any more', async () => {
    const leaver = await scene.hire(scene.organiser, ['secretary', scene.organiser]);
    const { body } = await make([a], {}, await served.token(leaver.person));
    await scene.rows('delete from roles where account_id = $1', [leaver.person]);
    isProblem(await look(body.token as string), 404, 'unknown');
    isProblem(await answer(body.token as string, [a, 'objection']), 404, 'unknown');
    expect(await slips()).toEqual([]);
  });

  it('is kept as a hash: whoever reads the tables has no link', async () => {
    const token = await link([a]);
    const [row] = await scene.rows('select to_jsonb(l)::text as text from slip_links l order by id desc limit 1');
    expect((row as { text: string }).text).not.toContain(token);
    expect((row as { text: string }).text).not.toContain(Buffer.from(token).toString('hex'));
  });
});

describe('a link for opinion slips', () => {
  it('is made, seen and ended by the secretary of the office that asks, and by nobody else', async () => {
    const made = await make([a]);
    const others = [
      scene.who('approver'),
      scene.who('clerk', a.unit.id),
      scene.who('head', a.unit.id),
      scene.reviewer(),
      await scene.hire(scene.unit(0), ['secretary', scene.unit(0)]),
      { person: served.round.staff().secretary },
    ];
    for (const who of others) {
      const token = await served.token(personOf(who));
      isProblem(await make([b], {}, token), 404, 'unknown');
      isProblem(await served.ask(`/api/v1/stages/${stage}/slip-links`, { token }), 404, 'unknown');
      const gone = await served.ask(`/api/v1/slip-links/${String(made.body.id)}`, { method: 'DELETE', token });
      isProblem(gone, 404, 'unknown');
    }
    expect(await links()).toMatchObject([
      { id: made.body.id, body: 'discipline', state: 'open', cases: 1, answered: 0 },
    ]);
    expect(await askedIn(made.body.token as string)).toEqual([a.id]);
  });

  it('is made only for a body that the stage asks, and for cases that are read there', async () => {
    isProblem(await make([a], { body: 'neighbours' }), 409, 'rules-unmet');
    const other = await served.draft();
    isProblem(await make([a, { id: other }]), 404, 'unknown');
    await scene.act('RETURNED', b, scene.who('approver'), { missing: '照片', by: '2026-03-09' });
    const refused = await make([a, b]);
    isProblem(refused, 409, 'rules-unmet');
    expect(refused.body.refused).toEqual([{ case: b.id, unmet: ['notPossibleHere'] }]);
    isProblem(await make([a, a]), 400, 'bad-request');
    expect(await links()).toEqual([]);
  });

  it('is listed page by page', async () => {
    for (let n = 0; n < 52; n++) await link([a]);
    const first = await served.ask(`/api/v1/stages/${stage}/slip-links`, { token: secretary });
    expect(first.body.rows).toHaveLength(50);
    const next = await served.ask(`/api/v1/stages/${stage}/slip-links?after=${String(first.body.next)}`, {
      token: secretary,
    });
    expect((next.body.rows as { state: string }[]).map(({ state }) => state)).toEqual(['replaced', 'open']);
  });

  it('goes out by mail in the languages of the round and of whoever asks, with no nominee in it', async () => {
    const { person } = scene.who('secretary') as { person: string };
    await scene.rows(`update accounts set language = 'en' where id = $1`, [person]);
    await served.where.owner.query('delete from mails');
    const token = await link([a, b], { email: 'office@example.invalid' });
    const [mail] = await scene.rows<Record<string, string>>('select * from mails');
    expect(mail).toMatchObject({ to_name: 'discipline', to_address: 'office@example.invalid', account_id: null });
    expect(mail!.subject).toBe('【评选】征求意见：2 个推荐对象');
    for (const text of ['征求对 2 个推荐对象的意见', 'پىكىر ئالىدۇ', 'asks your office (discipline)'])
      expect(mail!.body).toContain(text);
    expect(mail!.body!.split(`/slips#${token}`)).toHaveLength(4);
    for (const { nominee } of [a, b])
      for (const value of Object.values(nominee)) expect(mail!.body).not.toContain(value);
    const server = await MailServer.start();
    const sender = new Sender(served.where.pool, { url: server.url, from: FROM });
    await served.where.owner.query(`update mails set state = 'queued'`);
    expect(await sender.run()).toBe(1);
    expect(server.received.map(({ to, messageId }) => [to, messageId])).toEqual([
      [['office@example.invalid'], mail!.message_id],
    ]);
    await sender.close();
    await server.stop();
  });
});
