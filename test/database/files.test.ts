import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import sharp from 'sharp';
import { accepted } from '../office.js';
import { attach, pdf } from './forms.js';
import { looking } from './looking.js';
import { isProblem, Served, type Answer } from './served.js';
import { docx, xlsx } from './zips.js';

jest.setTimeout(180_000);

let served: Served;
let clerk: string;
let head: string;
let secretary: string;
beforeAll(async () => {
  served = await Served.open();
  clerk = await served.token(served.staff(0).clerk);
  head = await served.token(served.staff(0).head);
  secretary = await served.token(served.round.staff().secretary);
});
afterAll(() => served.close());

const tmp = () => readdirSync(join(served.where.files, 'tmp'));
const contents = () =>
  readdirSync(served.where.files, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
const list = async (nomination: string, token = clerk) =>
  (await served.ask(`/api/v1/nominations/${nomination}/files`, { token })).body.rows as Record<string, unknown>[];
const get = (id: unknown, token: string) =>
  fetch(`${served.url}/api/v1/files/${String(id)}`, { headers: { authorization: `Bearer ${token}` } });

describe('a file of a case', () => {
  it.each([
    ['pdf', () => Promise.resolve(pdf()), '证明.PDF', '证明.pdf', 'application/pdf'],
    [
      'pdf',
      () =>
        Promise.resolve(pdf({ more: '/OpenAction 7 0 R', objects: '7 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>\nendobj' })),
      'begins.pdf',
      'begins.pdf',
      'application/pdf',
    ],
    ['jpeg', () => image().jpeg().toBuffer(), 'a.jpeg', 'a.jpg', 'image/jpeg'],
    ['png', () => image().png().toBuffer(), '图 片.bmp', '图 片.png', 'image/png'],
    ['docx', () => Promise.resolve(docx()), '事迹.docx', '事迹.docx', 'wordprocessingml.document'],
    ['xlsx', () => Promise.resolve(xlsx()), 'ئىسپات.xlsx', 'ئىسپات.xlsx', 'spreadsheetml.sheet'],
    ['xlsx', realSheet, 'real.xlsx', 'real.xlsx', 'spreadsheetml.sheet'],
  ])('is kept as %s by its bytes, and sent to be saved, never to be shown', async (kind, make, name, shown, type) => {
    const nomination = await served.draft();
    const content = await make();
    const kept = await attach(served, clerk, nomination, content, { name, type: 'text/html' });
    expect(kept).toMatchObject({ status: 201, body: { nomination, kind, name: shown, erased_at: null } });
    expect(await list(nomination, secretary)).toEqual([kept.body]);
    const answer = await get(kept.body.id, secretary);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(shown)}`);
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const got = Buffer.from(await answer.arrayBuffer());
    expect(got.length).toBe(kept.body.size);
    if (kind !== 'jpeg' && kind !== 'png') expect(got.equals(content)).toBe(true);
    expect(tmp()).toEqual([]);
  });

  it('loses, if it is an image, where and by whom it was taken, but not which side is up', async () => {
    const taken = await image(40, 20)
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { body } = await attach(served, clerk, await served.draft(), taken, { name: 'x.jpg' });
    const made = await sharp(Buffer.from(await (await get(body.id, clerk)).arrayBuffer())).metadata();
    expect(made).toMatchObject({ width: 20, height: 40 });
    expect(made.exif ?? made.xmp ?? made.icc ?? made.orientation).toBeUndefined();
  });

  it('is kept once however often the same request or the same content comes', async () => {
    const nomination = await served.draft();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => attach(served, clerk, nomination, pdf(), { key: `same-key-${n % 2}` })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const other = await attach(served, clerk, nomination, pdf({ more: '/Lang (zh)' }), { key: 'a-key-of-mine' });
    expect(
      (await attach(served, clerk, nomination, pdf({ more: '/Lang (zh)' }), { key: 'a-key-of-mine' })).body,
    ).toEqual(other.body);
    isProblem(await attach(served, clerk, nomination, pdf(), { key: 'a-key-of-mine' }), 409, 'key-reused');
    isProblem(
      await attach(served, clerk, await served.draft(), pdf({ more: '/Lang (zh)' }), { key: 'a-key-of-mine' }),
      409,
      'key-reused',
    );
    // A key is the person's own.
    expect((await attach(served, head, nomination, pdf({ more: '/Lang (ug)' }), { key: 'a-key-of-mine' })).status).toBe(
      201,
    );
    expect(await list(nomination)).toHaveLength(3);
    const { rows } = await served.where.pool.query('select 1 from file_contents c where sweep_at is not null');
    expect(rows).toEqual([]);
    expect(tmp()).toEqual([]);
  });

  it('is erased, with a row that says so, and on record', async () => {
    const nomination = await served.draft();
    const before = contents();
    const { body } = await attach(served, clerk, nomination, pdf({ more: '/Lang (fr)' }));
    expect(contents()).toBe(before + 1);
    for (let times = 0; times < 2; times++)
      expect((await served.ask(`/api/v1/files/${String(body.id)}`, { method: 'DELETE', token: head })).status).toBe(
        204,
      );
    expect(contents()).toBe(before);
    expect(await list(nomination)).toEqual([{ ...body, erased_at: expect.any(String) }]);
    isProblem(await served.ask(`/api/v1/files/${String(body.id)}`, { token: clerk }), 410, 'erased');
    const { rows } = await served.where.pool.query(
      'select act, who, sha256 from file_events where file_id = $1 order by id',
      [body.id],
    );
    expect(rows).toEqual([
      { act: 'KEPT', who: served.staff(0).clerk, sha256: body.sha256 },
      { act: 'ERASED', who: served.staff(0).head, sha256: body.sha256 },
    ]);
    await expect(served.where.pool.query('delete from file_events')).rejects.toThrow('permission denied');
    await expect(served.where.pool.query(`update file_events set act = 'KEPT'`)).rejects.toThrow('permission denied');
    expect((await attach(served, clerk, nomination, pdf({ more: '/Lang (fr)' }))).body.id).not.toBe(body.id);
  });
});

describe('files are changed', () => {
  it('by the unit alone, and by nobody once the case is listed', async () => {
    const nomination = await served.draft();
    const { body } = await attach(served, clerk, nomination, pdf());
    const neighbour = await served.token(served.staff(1).clerk);
    isProblem(await attach(served, secretary, nomination, pdf()), 403, 'not-yours');
    isProblem(await attach(served, neighbour, nomination, pdf()), 404, 'unknown');
    isProblem(await served.ask(`/api/v1/files/${String(body.id)}`, { token: neighbour }), 404, 'unknown');
    isProblem(
      await served.ask(`/api/v1/files/${String(body.id)}`, { method: 'DELETE', token: neighbour }),
      404,
      'unknown',
    );
    isProblem(
      await served.ask(`/api/v1/files/${String(body.id)}`, { method: 'DELETE', token: secretary }),
      403,
      'not-yours',
    );
    expect((await served.post(clerk, { subject: 'nomination', id: nomination, type: 'SUBMITTED' })).status).toBe(200);
    isProblem(await attach(served, clerk, nomination, pdf({ more: '/A 1' })), 409, 'not-possible-here');
    isProblem(
      await served.ask(`/api/v1/files/${String(body.id)}`, { method: 'DELETE', token: clerk }),
      409,
      'not-possible-here',
    );
    await served.post(clerk, { subject: 'nomination', id: nomination, type: 'TAKEN_BACK' });
    expect((await attach(served, clerk, nomination, pdf({ more: '/A 1' }))).status).toBe(201);
  });

  it('for those who read them by whoever has the role at that moment', async () => {
    const { pool } = served.where;
    const nomination = await served.draft();
    const { body } = await attach(served, clerk, nomination, pdf());
    const reader = served.round.staff().secretary;
    expect((await get(body.id, secretary)).status).toBe(200);
    const { rows } = await pool.query('delete from roles where account_id = $1 returning role, unit_id', [reader]);
    expect((await get(body.id, secretary)).status).toBe(404);
    for (const { role, unit_id } of rows)
      await pool.query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [reader, role, unit_id]);
    expect((await get(body.id, secretary)).status).toBe(200);
  });

  it('never beyond 50 MB a case, however many come at once', async () => {
    const nomination = await served.draft();
    const large = (n: number) => pdf({ objects: `% ${n} ${'x'.repeat(9_000_000)}` });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => attach(served, clerk, nomination, large(n))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 409, 409, 409]);
    isProblem(
      answers.find(({ status }) => status === 409)!,
      409,
      'case-too-large',
    );
    const { rows } = await served.where.pool.query('select sum(size)::int as sum from files where nomination_id = $1', [
      nomination,
    ]);
    expect(rows[0].sum).toBeLessThanOrEqual(52_428_800);
    expect(tmp()).toEqual([]);
  });

  it('never beyond 40 a case, however many come at once', async () => {
    const nomination = await served.draft();
    const answers = await Promise.all(
      Array.from({ length: 46 }, (_, n) => attach(served, clerk, nomination, pdf({ more: `/N ${n}` }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(40);
    isProblem(
      answers.find(({ status }) => status !== 201)!,
      409,
      'too-many-files',
    );
  });
});

describe('a case that was returned', () => {
  it('takes files of its unit again, until it is sent again', async () => {
    const own = await Served.open();
    try {
      const { round, where } = own;
      const id = await own.draft();
      const [by, token] = [own.staff(0), await own.token(own.staff(0).clerk)];
      accepted([await round.act('nomination', id, 'CONSENTED', { nominee: id })]);
      accepted([await round.act('nomination', id, 'SUBMITTED', { person: by.clerk })]);
      const list = await round.list('recommendation', 'person', own.unit(0));
      accepted(await where.office.nominations.seal(list, { person: by.head }));
      isProblem(await attach(own, token, id, pdf()), 409, 'not-possible-here');
      await round.goTo('2026-03-26');
      const approver = { person: round.staff().approver };
      accepted([await round.act('nomination', id, 'RETURNED', approver, { missing: '佐证', by: '2026-04-01' })]);
      expect(await round.state(id)).toBe('check.returned');
      expect((await attach(own, token, id, pdf())).status).toBe(201);
      accepted([await round.act('nomination', id, 'RESEALED', { person: by.head })]);
      isProblem(await attach(own, token, id, pdf({ more: '/B 1' })), 409, 'not-possible-here');
    } finally {
      await own.close();
    }
  });

  it('takes none as a draft whose recommendation is over', async () => {
    const own = await Served.open();
    try {
      const id = await own.draft();
      const token = await own.token(own.staff(0).clerk);
      expect((await attach(own, token, id, pdf())).status).toBe(201);
      // The day is over; what the clock has to do about it is not yet done.
      await own.where.setClock('2026-03-26T02:00:00Z');
      const late = await attach(own, token, id, pdf({ more: '/C 1' }));
      isProblem(late, 409, 'rules-unmet');
      expect(late.body.unmet).toContain('stageOpen');
    } finally {
      await own.close();
    }
  });
});

describe('the process that looks at files', () => {
  it('knows none of our settings, stands behind the others, and takes nobody with it when it dies', async () => {
    const nomination = await served.draft();
    await attach(served, clerk, nomination, pdf());
    for (const pid of looking()) {
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/ACCOLADE|PATH=|HOME=/);
      expect(getPriority(pid)).toBe(10);
      process.kill(pid, 'SIGKILL');
    }
    // Nobody has been told yet that it is gone; whoever comes next is not to blame.
    expect((await attach(served, clerk, nomination, pdf({ more: '/K 1' }))).status).toBe(201);
    const large = await image(6_000, 6_000).png().toBuffer();
    const before = looking();
    expect(before.length).toBeGreaterThan(0);
    const sending = attach(served, clerk, nomination, large, { name: 'a.png' });
    while (
      !tmp().some(
        (name) => statSync(join(served.where.files, 'tmp', name), { throwIfNoEntry: false })?.size === large.length,
      )
    )
      await new Promise(setImmediate);
    // Whoever takes the file up dies of it.
    let answer: Answer | undefined;
    void sending.then((given) => (answer = given));
    while (!answer) {
      for (const pid of looking()) process.kill(pid, 'SIGKILL');
      await new Promise(setImmediate);
    }
    isProblem(answer, 422, 'file-too-hard');
    expect(tmp()).toEqual([]);
    expect((await attach(served, clerk, nomination, pdf({ more: '/K 2' }))).status).toBe(201);
  });
});

describe('what breaks off', () => {
  it('leaves nothing, and what is left all the same is swept', async () => {
    const { pool, owner, office } = served.where;
    const before = contents();
    const controller = new AbortController();
    const nomination = await served.draft();
    const sending = fetch(`${served.url}/api/v1/nominations/${nomination}/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${clerk}`,
        'content-type': 'multipart/form-data; boundary=edge',
        'content-length': '900000',
      },
      body: new ReadableStream({
        async start(stream) {
          stream.enqueue(
            Buffer.from('--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4'),
          );
          while (tmp().length === 0) await new Promise(setImmediate);
          controller.abort();
        },
      }),
      signal: controller.signal,
      duplex: 'half',
    } as RequestInit);
    await expect(sending).rejects.toThrow();
    while (tmp().length > 0) await new Promise(setImmediate);
    expect(await list(nomination)).toEqual([]);

    // A process that dies between the content and its row.
    const { body } = await attach(served, clerk, nomination, pdf({ more: '/Dead 1' }));
    await owner.query('delete from file_events where file_id = $1', [body.id]);
    const { rows } = await owner.query('delete from files where id = $1 returning content_key', [body.id]);
    await pool.query(`update file_contents set sweep_at = now_here() + interval '1 day' where key = $1`, [
      rows[0].content_key,
    ]);
    await office.tidy();
    expect(contents()).toBe(before + 1);
    await pool.query(`update file_contents set sweep_at = now_here() where key = $1`, [rows[0].content_key]);
    await office.tidy();
    expect(contents()).toBe(before);
    expect((await pool.query('select 1 from file_contents where sweep_at is not null')).rows).toEqual([]);
  });
});

const image = (width = 30, height = 30) => sharp({ create: { width, height, channels: 3, background: '#c33' } });

async function realSheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名单');
  for (let row = 0; row < 500; row++) sheet.addRow([row, '姓名', { text: 'link', hyperlink: 'https://example.org' }]);
  return Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
