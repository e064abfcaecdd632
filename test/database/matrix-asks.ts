/** What each route is asked with in the matrix: something real, which somebody may do. */
import { randomUUID } from 'node:crypto';
import type { MatrixScene } from './matrix-scene.js';

export interface MatrixAsk {
  /** The operation of the document, and after a space which of its acts. */
  name: string;
  method: string;
  path: string;
  body?: object;
  /** What has to be in an answer for it to have told anything: a list may come back empty. */
  tells?: string;
  /** Puts back what somebody who was let in took away. */
  before?: () => Promise<unknown>;
}

/** Who objected: for the handlers of the office alone. */
export const OBJECTOR = { name: '密名异议人', contact: '密号13900001111' };

/** What is filed and made before anybody asks. */
async function prepare(scene: MatrixScene): Promise<{ objection: string; planned: string }> {
  const shown = scene.scene('shown');
  const objection = await shown.object({ id: scene.first('shown') }, undefined, OBJECTOR);
  const voted = scene.scene('voted');
  const votes = voted.cases().map((each, n) => [each, n < 2 ? 9 : 0] as const);
  if ((await voted.count('vote', votes)) !== 'ok') throw new Error('the count was not taken');
  return { objection, planned: await scene.plan() };
}

const nameOf = async ({ served }: MatrixScene, id: string): Promise<string> =>
  (await served.where.pool.query(`select nominee ->> 'name' as name from nominations where id = $1`, [id])).rows[0]
    .name;

export async function matrixAsks(scene: MatrixScene): Promise<MatrixAsk[]> {
  const { objection, planned } = await prepare(scene);
  const draft = scene.first('drafting');
  const reviewed = scene.first('reviewed');
  const v1 = (path: string) => `/api/v1${path}`;
  const get = (name: string, path: string, tells?: string): MatrixAsk => ({
    name,
    method: 'GET',
    path: v1(path),
    ...(tells === undefined ? {} : { tells }),
  });
  const post = (name: string, path: string, body: object = {}, method = 'POST'): MatrixAsk => ({
    name,
    method,
    path: v1(path),
    body,
  });
  const act = (subject: string, id: string, type: string, data: object = {}) =>
    post(`nomination.act ${type}`, '/acts', { subject, id, type, data });
  const round = scene.rounds.drafting.id;
  const allotment = await scene.list('drafting', 'recommendation', scene.unit(0));
  const choice = await scene.list('reviewed', 'review', scene.county(0));
  const ballot = await scene.list('voted', 'vote', scene.organiser);
  const decision = await scene.list('decided', 'decision', scene.organiser, null);
  const objector = { name: '张三', contact: '1' };
  const votes = { [scene.first('voted')]: 0 };
  return [
    get('round.all', '/rounds', round),
    get('round.one', `/rounds/${round}`),
    get('round.lists', `/rounds/${round}/lists`, allotment),
    get('round.final', `/rounds/${round}/final-list`),
    get('roundprogramme.one', `/rounds/${round}/programme`),
    get('roundprogramme.diagram', `/rounds/${round}/diagram?category=person`),
    get('calendar.days', '/calendar?from=2026-01-01&to=2026-12-31'),
    get('due.all', '/deadlines?from=2026-01-01&to=2026-12-31', round),
    get('search.find', `/search?q=${encodeURIComponent(await nameOf(scene, draft))}`, draft),
    post('round.plan', '/rounds', {
      code: `matrix-${randomUUID().slice(0, 8)}`,
      programme: { code: 'nothing', version: 1 },
      organiser: scene.organiser,
      opensOn: '2026-03-02',
      units: [{ unit: scene.unit(0) }],
    }),
    post('round.open', `/rounds/${planned}/open`),
    get('draft.all', `/nominations?round=${round}`, draft),
    get('nomination.one a draft', `/nominations/${draft}`),
    get('nomination.one a case in review', `/nominations/${reviewed}`),
    get('inbox.todo of a unit', '/inbox', draft),
    get('inbox.todo of an office', '/inbox', reviewed),
    post('draft.enter', '/nominations', {
      round,
      category: 'person',
      unit: scene.unit(0),
      nominee: { name: '甲' },
      options: { no: 'such' },
    }),
    post('draft.save', `/nominations/${draft}`, { nominee: { none: 'such' } }, 'PATCH'),
    post('consent.make', `/nominations/${draft}/consent-links`),
    post('draft.seal', `/lists/${allotment}/seal`, { order: [randomUUID()] }),
    act('nomination', draft, 'SUBMITTED'),
    act('nomination', reviewed, 'SCORED', { score: 101 }),
    act('nomination', reviewed, 'RETURNED', {}),
    act('nomination', reviewed, 'REFUSED', {}),
    act('stage', await scene.stage('reviewed', 'review'), 'CLOSED'),
    act('stage', await scene.stage('reviewed', 'review'), 'DATE_MOVED', {}),
    post('notice.publish', `/stages/${await scene.stage('shown', 'notice')}/notices`, { body: scene.organiser }),
    get('notice.preview', `/stages/${await scene.stage('shown', 'notice')}/notices/preview?body=${scene.organiser}`),
    post('objection.file', `/nominations/${scene.first('shown')}/objections`, { objector, facts: '事实' }),
    get('objection.all', `/objections?case=${scene.first('shown')}`, objection),
    post('objection.decide', `/objections/${objection}/decision`, { outcome: 'UPHELD', reason: '经核查' }),
    get('review.proposal', `/choices/${choice}/proposal`),
    post('review.close', `/choices/${choice}/close`, {
      departures: { kept: [randomUUID()], reasons: {} },
    }),
    post('meeting.count', `/ballots/${ballot}/counts`, { present: 1, valid: 1, votes }),
    post('meeting.close', `/ballots/${ballot}/close`),
    post('decision.draft', `/decisions/${decision}/draft`, { without: { [randomUUID()]: '查' } }),
    post('decision.sign', `/decisions/${decision}/sign`),
    post('decision.supplement', `/stages/${await scene.stage('decided', 'decision')}/decisions`, {
      body: scene.organiser,
    }),
    act('nomination', scene.first('voted'), 'WITHDRAWN'),
    get('consent.asked', `/consents/${'A'.repeat(43)}`),
    post('consent.answer', `/consents/${'A'.repeat(43)}`, { agrees: true }),
    post('round.keep', '/programmes', { source: 'none' }),
  ];
}

/** What a person does with their own account; test/database/sign-in*.test.ts ask these. */
export const OF_ONESELF = /^(session|secondfactor|password|oidc|token|message|preference|feed)\.|^inbox\.counts$/;
