import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { persons, Scene, small } from './programme-scene.js';
import { isProblem, Served, type Answer } from './served.js';
import { TestRound } from '../office.js';

jest.setTimeout(60_000);

let served: Served;
let scene: Scene;
let first: string;
let link: string;
let secretary: string;
beforeAll(async () => {
  served = await Served.open();
  const text = small(`${persons('perUnit: { max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 30 }, opinions: [discipline, tax] }
  - { id: decision, stage: commendation }
`).replace('programme: small', 'programme: scanned');
  scene = new Scene(await TestRound.open(served.where, text, { units: 2, seed: 1, code: 'scanned' }));
  await scene.send();
  await scene.round.goTo('2026-03-05');
  secretary = await served.token(scene.round.staff().secretary);
  first = scene.cases()[0]!.id;
  const { body } = await served.ask(`/api/v1/stages/${(await scene.round.stage('review')).id}/slip-links`, {
    method: 'POST',
    token: secretary,
    body: { body: 'discipline', cases: [first] },
  });
  link = body.token as string;
});
afterAll(() => served.close());

const paper = () =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
async function send(path: string, bytes: Buffer, token?: string, field?: string): Promise<Answer> {
  const form = new FormData();
  if (field !== undefined) form.set('field', field);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'signed.png');
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${served.url}/api/v1${path}`, { method: 'POST', headers, body: form });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, body: (await answer.json()) as Answer['body'] };
}
const scans = async (token: string) => served.ask(`/api/v1/nominations/${first}/slip-scans`, { token });

describe('the signed paper of an opinion', () => {
  it('is sent by the link, and belongs to what the link then answers', async () => {
    expect(await send(`/slips/${link}/scans`, await paper())).toMatchObject({
      status: 201,
      body: { body: 'discipline', kind: 'png', by_link: true },
    });
    expect((await scans(secretary)).body).toEqual({ rows: [] });
    await served.ask(`/api/v1/slips/${link}`, {
      method: 'POST',
      body: { answers: [{ case: first, answer: 'no objection' }] },
    });
    expect((await scans(secretary)).body.rows).toMatchObject([{ body: 'discipline', by_link: true }]);
  });

  it('is taken by no link that asks nothing any more', async () => {
    isProblem(await send(`/slips/${link}/scans`, await paper()), 404, 'unknown');
    isProblem(await send(`/slips/${'A'.repeat(43)}/scans`, await paper()), 404, 'unknown');
  });

  it('is kept by the secretary for a body whose slip is on record, and by nobody else', async () => {
    const path = `/nominations/${first}/slip-scans`;
    isProblem(await send(path, await paper(), secretary, 'tax'), 409, 'no-slip');
    await scene.act('SLIP_RECORDED', { id: first }, scene.who('secretary'), { body: 'tax', answer: 'no objection' });
    for (const who of [scene.round.staff().approver, scene.round.staff(scene.unit(0)).clerk])
      isProblem(await send(path, await paper(), await served.token(who), 'tax'), 404, 'unknown');
    expect(await send(path, await paper(), secretary, 'tax')).toMatchObject({ status: 201, body: { by_link: false } });
  });

  it('is a picture or a PDF, looked at as every file is', async () => {
    isProblem(
      await send(`/nominations/${first}/slip-scans`, Buffer.from('<svg/>'), secretary, 'tax'),
      415,
      'file-kind',
    );
  });

  it('is read by those who work with opinions, and not by the nominee’s unit', async () => {
    const { rows } = (await scans(await served.token(scene.round.staff().approver))).body as { rows: { id: string }[] };
    expect(rows).toHaveLength(2);
    const path = `/api/v1/nominations/${first}/slip-scans/${rows[0]!.id}`;
    const bytes = await fetch(served.url + path, { headers: { authorization: `Bearer ${secretary}` } });
    expect(bytes.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''discipline.png$/);
    expect((await sharp(Buffer.from(await bytes.arrayBuffer())).metadata()).format).toBe('png');
    for (const who of [scene.round.staff(scene.unit(0)).clerk, scene.round.staff(scene.unit(1)).head]) {
      const token = await served.token(who);
      isProblem(await scans(token), 404, 'unknown');
      isProblem(await served.ask(path, { token }), 404, 'unknown');
    }
  });
});
