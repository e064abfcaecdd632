/** What the routes beside the machines are asked with in the matrix: offers, files, sheets, reviews, mail, people. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { MatrixAsk } from './matrix-asks.js';
import type { MatrixScene } from './matrix-scene.js';

const LINK = 'A'.repeat(43);

interface Prepared {
  /** A case that is listed, with a file; what its nominee wishes to have corrected. */
  listed: string;
  file: string;
  wish: string;
  assignment: string;
  mail: string;
  webhook: string;
  /** Somebody of the first unit whom an administrator may appoint and dismiss. */
  servant: string;
}

/** Everything is there before anybody asks, made by those whose work it is. */
async function prepare(scene: MatrixScene): Promise<Prepared> {
  const { served } = scene;
  const { pool } = served.where;
  const drafting = scene.scene('drafting');
  const { clerk } = drafting.round.staff(scene.unit(0));
  const token = await served.token(clerk);
  const post = async (path: string, body: object, by = token) => {
    const answer = await served.ask(`/api/v1${path}`, { method: 'POST', token: by, body });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const nominee = drafting.more(0);
  const { category, nominee: columns } = nominee;
  const draft = { round: drafting.round.id, category: category.code, unit: scene.unit(0), nominee: columns };
  const listed = (await post('/nominations', draft)).id as string;
  const file = await attach(scene, listed, token);
  const { token: link } = await post(`/nominations/${scene.first('drafting')}/consent-links`, {});
  const wished = await served.ask(`/api/v1/consents/${String(link)}/corrections`, {
    method: 'POST',
    body: { fields: { 'nominee.post': '校长' } },
  });
  if (wished.status >= 300) throw new Error(JSON.stringify(wished.body));
  await post('/acts', { subject: 'nomination', id: listed, type: 'SUBMITTED' });
  const { rows: wishes } = await pool.query('select id from text_corrections limit 1');
  const county = drafting.round.staff(scene.county(0));
  const given = await post(
    `/stages/${await scene.stage('reviewed', 'review')}/assignments`,
    { rows: [{ nomination: scene.scene('reviewed').of(2)[0]!.id, reviewers: [county.reviewers[0]] }] },
    await served.token(county.approver),
  );
  const [mail, webhook] = [randomUUID(), randomUUID()];
  await pool.query(
    `insert into mails (id, account_id, to_name, to_address, language, subject, body, message_id, kind, round_id, state, next_at, created_at)
     values ($1::uuid, $2, 'x', 'x@example.invalid', 'zh-CN', 's', 'b', $1::text, 'news', $3, 'failed', now_here(), now_here())`,
    [mail, clerk, drafting.round.id],
  );
  await plantRobot(scene, webhook, clerk);
  const { person: servant } = await drafting.hire(scene.unit(0));
  const assignment = (given.assigned as { id: string }[])[0]!.id;
  return { listed, file, wish: wishes[0].id, assignment, mail, webhook, servant };
}

const plantRobot = ({ served, organiser }: MatrixScene, id: string, by: string) =>
  served.where.pool.query(
    `insert into webhooks (id, office_id, kind, host, url, events, made_by, created_at)
     values ($1, $2, 'wecom', 'qyapi.weixin.qq.com', '', '{}', $3, now_here()) on conflict do nothing`,
    [id, organiser, by],
  );

const appoint = ({ served }: MatrixScene, account: string, unit: string) =>
  served.where.pool.query(
    `insert into held_roles (account_id, role, unit_id) values ($1, 'clerk', $2) on conflict do nothing`,
    [account, unit],
  );

async function attach({ served }: MatrixScene, nomination: string, token: string): Promise<string> {
  const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a61c1c' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set('file', new Blob([image], { type: 'image/png' }), 'scan.png');
  const answer = await fetch(`${served.url}/api/v1/nominations/${nomination}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  const kept = (await answer.json()) as { id: string };
  if (answer.status !== 201) throw new Error(JSON.stringify(kept));
  return kept.id;
}

export async function moreAsks(scene: MatrixScene): Promise<MatrixAsk[]> {
  const { listed, file, wish, assignment, mail, webhook, servant } = await prepare(scene);
  const round = scene.rounds.drafting.id;
  const reviewed = scene.scene('reviewed').of(2)[0]!.id;
  const review = await scene.stage('reviewed', 'review');
  const allotment = await scene.list('drafting', 'recommendation', scene.unit(0));
  const choice = await scene.list('reviewed', 'review', scene.county(0));
  const ballot = await scene.list('voted', 'vote', scene.organiser);
  const { clerk } = scene.rounds.drafting.staff(scene.unit(0));
  const [reader] = scene.rounds.drafting.staff(scene.county(0)).reviewers;
  const unit = scene.unit(0);
  const ask = (
    method: string,
    name: string,
    path: string,
    more: Pick<MatrixAsk, 'body' | 'tells'> = {},
  ): MatrixAsk => ({
    name,
    method,
    path: `/api/v1${path}`,
    ...more,
  });
  const get = (name: string, path: string, tells?: string) =>
    ask('GET', name, path, tells === undefined ? {} : { tells });
  const post = (name: string, path: string, body: object = {}, method = 'POST') => ask(method, name, path, { body });
  const why = { reason: '查' };
  const role = { account: servant, role: 'clerk', unit, ...why };
  return [
    get('demo.people', '/demo'),
    post('demo.signIn', '/demo/session', { account: clerk }),
    get('demo.code', '/demo/code'),
    get('inbox.done', '/inbox/done'),
    get('inbox.started', '/inbox/started'),
    get('offer.ready', `/nominations/${listed}/readiness`),
    get('offer.quotas', `/rounds/${round}/quotas?unit=${unit}`),
    get('offer.predecessors', `/rounds/${round}/predecessors?category=person&unit=${unit}`),
    get('offer.earlier', `/rounds/${round}/earlier?category=person&unit=${unit}`),
    get('unitlist.rounds', '/nominating', round),
    get('unitlist.one', `/lists/${allotment}`),
    get('order.read', `/lists/${allotment}/order`),
    post('order.arrange', `/lists/${allotment}/order`, { cases: [randomUUID()] }, 'PUT'),
    get('correction.all', `/nominations/${scene.first('drafting')}/corrections`, wish),
    post('correction.dismiss', `/corrections/${randomUUID()}/dismiss`, why),
    post('correction.accept', `/corrections/${wish}/accept`),
    post('consent.correct', `/consents/${LINK}/corrections`, { fields: { 'nominee.post': '校长' } }),
    get('file.all', `/nominations/${listed}/files`, file),
    get('file.content', `/files/${file}`),
    post('file.keep', `/nominations/${listed}/files`),
    ask('DELETE', 'file.erase', `/files/${file}`),
    get('draftsheet.template', `/rounds/${round}/templates/person`),
    post('draftsheet.import', `/rounds/${round}/imports?category=person`),
    get('casesexport.ofRound', `/rounds/${round}/nominations.xlsx`),
    get('casesexport.ofList', `/lists/${choice}/nominations.xlsx`),
    get('finalexport.final', `/rounds/${round}/final-list.xlsx`),
    post('unitsheet.import', '/units/imports'),
    ask('POST', 'bulk.preview', '/bulk/previews', {
      body: { act: 'RETURNED', stage: review, cases: [reviewed], data: { missing: '表', by: '2026-04-01' } },
      tells: '"count":1',
    }),
    post('bulk.carryOut', '/bulk', { token: LINK }),
    post('sliplink.make', `/stages/${review}/slip-links`, { body: 'discipline', cases: [reviewed] }),
    get('stageslip.all', `/stages/${review}/slips`),
    get('stageslip.cases', `/stages/${review}/slips/cases?body=discipline`),
    get('sliplink.all', `/stages/${review}/slip-links`),
    ask('DELETE', 'sliplink.revoke', `/slip-links/${randomUUID()}`),
    get('slip.asked', `/slips/${LINK}`),
    post('slip.answer', `/slips/${LINK}`, { answers: [{ case: reviewed, answer: 'no objection' }] }),
    post('slipscan.byLink', `/slips/${LINK}/scans`),
    post('slipscan.byHand', `/nominations/${reviewed}/slip-scans`),
    get('caseslip.all', `/nominations/${reviewed}/slips`),
    get('slipscan.all', `/nominations/${reviewed}/slip-scans`),
    get('slipscan.one', `/nominations/${reviewed}/slip-scans/${randomUUID()}`),
    post('recusal.declare', `/nominations/${reviewed}/recusals`, { ground: '亲属', person: randomUUID() }),
    get('recusal.list', `/nominations/${reviewed}/recusals`),
    post('assignment.assign', `/stages/${review}/assignments`, {
      rows: [{ nomination: reviewed, reviewers: [clerk] }],
    }),
    post('assignment.spread', `/stages/${review}/assignments/spread`, { category: 'none' }),
    get('board.board', `/stages/${review}/assignments`),
    post('board.eligible', `/stages/${review}/assignments/eligible`, { cases: [reviewed] }),
    post('board.foresee', `/stages/${review}/assignments/spread/preview`, { category: 'none' }),
    post('assignment.declare', `/assignments/${assignment}/declaration`, { conflict: false }),
    post('assignment.takeBack', `/assignments/${assignment}/take-back`, { to: clerk }),
    get('score.seen', `/nominations/${reviewed}/scores`),
    post('score.score', `/nominations/${reviewed}/scores`, { score: 101 }),
    get('queue.queue', '/reviews/queue'),
    get('desk.stages', '/reviews/stages'),
    get('desk.cases', `/stages/${review}/reviews`),
    get('choice.one', `/choices/${choice}`),
    post('choice.trial', `/choices/${choice}/trial`, { kept: [] }),
    get('queue.progress', `/reviews/progress?round=${scene.rounds.reviewed.id}&stage=review`, reader),
    get('meeting.pending', `/ballots/${ballot}/counts`),
    get('live.follow', '/live'),
    get('webhook.all', '/webhooks', webhook),
    post('webhook.make', '/webhooks', {
      office: scene.organiser,
      kind: 'wecom',
      url: 'https://elsewhere.example.invalid/robot',
      events: ['returned'],
    }),
    post('webhook.test', `/webhooks/${webhook}/test`),
    { ...ask('DELETE', 'webhook.remove', `/webhooks/${webhook}`), before: () => plantRobot(scene, webhook, clerk) },
    get('settings.all', '/settings'),
    get('owed.all', '/owed'),
    get('outbox.all', '/mails', mail),
    get('outbox.one', `/mails/${mail}`),
    post('outbox.resend', `/mails/${mail}/resend`),
    get('exception.all', `/rounds/${round}/exceptions`),
    get('move.foresee', `/stages/${review}/moved?to=2026-06-30`),
    get('brief.one', `/rounds/${round}/brief`),
    get('late.all', `/rounds/${round}/late?within=60`),
    post('nudge.nudge', `/nominations/${reviewed}/nudges`),
    get('unit.all', '/units', unit),
    post('unit.make', '/units', { name: { 'zh-CN': '新单位' }, parent: scene.county(0), level: 'nation' }),
    post('unit.change', `/units/${unit}`, { level: 'nation' }, 'PATCH'),
    get('account.all', `/accounts?q=${encodeURIComponent('第01推荐单位')}`, clerk),
    get('account.one', `/accounts/${clerk}`),
    post('account.invite', '/accounts', {
      name: '新人',
      email: `${clerk}@example.invalid`,
      unit,
      language: 'zh-CN',
    }),
    get('account.sessions', `/accounts/${clerk}/sessions`),
    post('account.inviteAgain', `/accounts/${clerk}/invitation`),
    post('account.change', `/accounts/${clerk}`, { language: 'zh-CN' }, 'PATCH'),
    post('role.give', '/roles', role),
    get('role.changes', '/role-changes', servant),
    post('role.handOver', '/roles/hand-over', { from: servant, to: servant, role: 'clerk', unit, ...why }),
    { ...post('role.take', '/roles/take', role), before: () => appoint(scene, servant, unit) },
    post('role.borrow', '/roles/borrow', {
      email: `${scene.somebodies.find(({ name }) => name === 'member at the city, none')!.account}@example.invalid`,
      role: 'reviewer',
      unit: scene.county(0),
      round,
      until: '2026-03-01',
      ...why,
    }),
    post('account.endSessions', `/accounts/${servant}/sessions`, {}, 'DELETE'),
    post('account.close', `/accounts/${servant}/close`, why),
  ];
}
