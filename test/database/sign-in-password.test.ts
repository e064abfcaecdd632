import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser, givePassword, minutes, PASSWORD, signedIn, wait } from './browser.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

const NEW = 'another river, later in summer';

let served: Served;
let clerk: string;
let email: string;

beforeAll(async () => {
  served = await Served.open({ publicUrl: 'http://localhost:3000' });
  clerk = served.staff(0).clerk;
});
beforeEach(async () => {
  await served.where.pool.query('delete from attempts; delete from mails');
  email = await givePassword(served, clerk);
});
afterAll(() => served.close());

const signsIn = async (password: string): Promise<boolean> =>
  (await new Browser(served).signIn(email, password)).status === 204;

describe('changing one’s password', () => {
  it('takes the old one, ends every session, and gives whoever did it a new one', async () => {
    const [browser, other] = [await signedIn(served, clerk), new Browser(served)];
    await other.signIn(email);
    const before = browser.token;
    expect((await browser.post('password', { old: PASSWORD, new: NEW })).status).toBe(204);
    expect(browser.token).not.toBe(before);
    expect([await browser.signedIn(), await other.signedIn()]).toEqual([true, false]);
    browser.cookie = browser.cookie.replace(browser.token, before);
    expect(await browser.signedIn()).toBe(false);
    expect([await signsIn(PASSWORD), await signsIn(NEW)]).toEqual([false, true]);
  });

  it('is refused without the old one, five times and no more', async () => {
    const browser = await signedIn(served, clerk);
    for (let n = 0; n < 5; n++)
      isProblem(await browser.post('password', { old: NEW, new: NEW }), 403, 'password-wrong');
    isProblem(await browser.post('password', { old: PASSWORD, new: NEW }), 429, 'too-many-tries');
    expect(await browser.signedIn()).toBe(true);
  });

  it('is refused with one that is weak or the same, and says why', async () => {
    const browser = await signedIn(served, clerk);
    for (const weak of ['short', 'password1234', 'qwertyuiop123!', PASSWORD, email, 'Accolade2026!']) {
      const answer = await browser.post('password', { old: PASSWORD, new: weak });
      isProblem(answer, 400, 'password-weak');
      expect(JSON.stringify(answer.body)).not.toContain(weak);
    }
    expect(await signsIn(PASSWORD)).toBe(true);
  });

  it('comes before anything else for whoever was given one', async () => {
    await served.where.pool.query('update accounts set password_owed = true where id = $1', [clerk]);
    const browser = await signedIn(served, clerk);
    expect((await browser.ask('session')).body.session).toMatchObject({ owed: ['password'] });
    isProblem(await browser.ask('inbox'), 403, 'password-owed');
    expect((await browser.post('password', { old: PASSWORD, new: NEW })).status).toBe(204);
    expect((await browser.ask('inbox')).status).toBe(200);
    expect((await browser.ask('session')).body.session).toMatchObject({ owed: [] });
  });
});

describe('whoever has forgotten it', () => {
  const ask = (address: string) => new Browser(served).post('password-resets', { email: address });
  const use = (token: string, password = NEW) => new Browser(served).post('password-resets/use', { token, password });

  async function mails(): Promise<{ to_address: string; body: string; language: string }[]> {
    const { rows } = await served.where.pool.query('select to_address, body, language from mails order by id');
    return rows;
  }
  async function link(): Promise<string> {
    expect((await ask(email)).status).toBe(202);
    return /reset-password#([\w-]{43})$/m.exec((await mails()).at(-1)!.body)![1]!;
  }

  it('is mailed a link that holds once, and ends every session', async () => {
    const browser = await signedIn(served, clerk);
    const token = await link();
    const [mail, ...more] = await mails();
    expect([mail!.to_address, more]).toEqual([email, []]);
    expect(mail!.body).toContain(`\nhttp://localhost:3000/reset-password#${token}\n`);
    expect(await browser.signedIn()).toBe(true);
    expect((await use(token)).status).toBe(204);
    expect([await browser.signedIn(), await signsIn(PASSWORD), await signsIn(NEW)]).toEqual([false, false, true]);
    isProblem(await use(token, PASSWORD), 400, 'link-void');
    expect(await signsIn(NEW)).toBe(true);
  });

  it.each(['zh-CN', 'ug', 'en'])('in %s', async (language) => {
    await served.where.pool.query('update accounts set language = $2 where id = $1', [clerk, language]);
    await ask(email);
    expect(await mails()).toEqual([expect.objectContaining({ language })]);
    await served.where.pool.query(`update accounts set language = 'zh-CN' where id = $1`, [clerk]);
  });

  it('is answered like somebody whom nobody knows, and only the first gets mail', async () => {
    await served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [served.staff(1).clerk]);
    const closed = await givePassword(served, served.staff(1).clerk);
    const known = await ask(email);
    for (const address of ['nobody@example.invalid', closed, 'no address', `${email}\nbcc: a@b.c`])
      expect(await ask(address)).toEqual(known);
    expect((await mails()).map(({ to_address }) => to_address)).toEqual([email]);
  });

  it.each([
    ['of somebody', () => email],
    ['that nobody has', () => 'nobody@example.invalid'],
  ])('may ask five times in a quarter of an hour for an address %s', async (_, address) => {
    for (let n = 0; n < 5; n++) expect((await ask(address())).status).toBe(202);
    const sent = (await mails()).length;
    isProblem(await ask(address()), 429, 'too-many-tries');
    expect((await mails()).length).toBe(sent);
  });

  it('has an hour', async () => {
    const token = await link();
    await wait(served, minutes(60) - 1);
    isProblem(await use(token, 'short'), 400, 'password-weak');
    expect((await use(token)).status).toBe(204);
    const late = await link();
    await wait(served, minutes(60));
    isProblem(await use(late), 400, 'link-void');
    await served.where.office.tidy();
    const { rows } = await served.where.pool.query('select count(*)::int as n from password_resets');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('uses it once, also of two at the same moment; the links before are void then', async () => {
    const [first, second] = [await link(), await link()];
    const both = await Promise.all([use(second, NEW), use(second, `${NEW}, and autumn`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    isProblem(await use(first), 400, 'link-void');
    isProblem(await use('x'.repeat(43)), 400, 'link-void');
  });

  it('cannot be sent elsewhere by a forged Host', async () => {
    // Browsers may not say so; whoever attacks may.
    await new Browser(served).post('password-resets', { email }, { 'x-forwarded-host': 'evil.example' });
    expect((await mails())[0]!.body).not.toContain('evil');
  });

  it('is not let in by a link to an account that was closed meanwhile; an invited one is opened by it', async () => {
    const token = await link();
    await served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [clerk]);
    isProblem(await use(token), 400, 'link-void');
    await served.where.pool.query(`update accounts set state = 'invited', password_hash = null where id = $1`, [clerk]);
    expect((await use(await link())).status).toBe(204);
    expect(await signsIn(NEW)).toBe(true);
  });

  it('still gives the second factor', async () => {
    await (await signedIn(served, clerk)).enrol();
    expect((await use(await link())).status).toBe(204);
    isProblem(await new Browser(served).signIn(email, NEW), 401, 'code-needed');
    await served.where.pool.query('update accounts set totp_secret = null where id = $1', [clerk]);
  });

  it('may sign in again at once, though the name was closed by failures', async () => {
    for (let n = 0; n < 5; n++) await signsIn('not the password at all');
    expect(await signsIn(PASSWORD)).toBe(false);
    await use(await link());
    expect(await signsIn(NEW)).toBe(true);
  });
});
