import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Browser, codeNow, givePassword, wait } from './browser.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

/** Everything secret is given a name here, then looked for wherever it must not be. */
const planted = {
  'the first password': 'canary seven swims upstream',
  'the second password': 'canary eight sleeps indoors',
  'the third password': 'canary nine sings at noon',
  'a wrong password': 'canary zero never flew',
  'a password in the field for the address': 'canary ten fell into the wrong field',
};
const secrets = new Map<string, string>(Object.entries(planted));

let served: Served;
let browser: Browser;
/** What was answered, but for the two answers that have to show a secret. */
const answers: string[] = [];
const noted: string[] = [];

beforeAll(async () => {
  served = await Served.open();
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((text: string) => noted.push(String(text)) > 0) as typeof process.stderr.write;
  await live().finally(() => (process.stderr.write = write));
});
afterAll(() => served.close());

/** Somebody signs in, sets up a second factor, proves it, forgets the password, mistypes, and meets a fault of ours. */
async function live(): Promise<void> {
  const { pool } = served.where;
  const account = served.staff(0).clerk;
  const email = await givePassword(served, account, planted['the first password']);
  browser = new Browser(served);
  await browser.signIn(email, planted['the first password']);
  secrets.set('the token of a session', browser.token);
  await browser.post('password', { old: planted['the first password'], new: planted['the second password'] });
  secrets.set('the token of another session', browser.token);
  answers.push(...browser.heard.splice(0));
  const { secret, typed, recoveryCodes } = await browser.enrol();
  browser.heard.splice(0);
  secrets.set('the secret of the second factor', typed);
  secrets.set('the same as it is stored', secret.toString('hex'));
  recoveryCodes.forEach((code, n) => secrets.set(`recovery code ${n + 1}`, code));
  await wait(served, 60);
  const code = await codeNow(served, secret);
  await browser.post('session/step-up', { code });
  secrets.set('the token of a third session', browser.token);
  const another = new Browser(served);
  await another.signIn(email, planted['the second password'], recoveryCodes[0]);
  secrets.set('the token of a fourth session', another.token);
  for (const each of [browser, another]) {
    for (const path of ['session', 'sessions', 'inbox', `nominations/${await served.draft()}`]) await each.ask(path);
    await each.post('second-factor/confirm', { code: recoveryCodes[2] });
    await each.post('session/step-up', { code: recoveryCodes[3] });
    await each.post('password', { old: planted['a wrong password'], new: planted['a wrong password'] });
    await each.post('session', { email, password: planted['a wrong password'] });
    await each.post('session', { email: planted['a password in the field for the address'], password: 'x' });
    await each.post('session', { email, password: planted['a wrong password'], surplus: planted['a wrong password'] });
    await each.post('password-resets', { email });
    await each.post('password-resets/use', { token: each.token, password: planted['a wrong password'] });
  }
  const { rows } = await pool.query('select body from mails');
  expect(rows).toHaveLength(2);
  for (const { body } of rows) {
    const token = /#([\w-]{43})$/m.exec(body)![1]!;
    secrets.set('the token of a link', token);
    await browser.post('password-resets/use', { token, password: planted['the third password'] });
  }
  await pool.query('delete from attempts');
  await browser.signIn(email, planted['the third password'], recoveryCodes[4]);
  secrets.set('the token of a last session', browser.token);
  await served.where.owner.query('alter table attempts rename to gone');
  expect((await another.signIn(email, planted['the third password'], recoveryCodes[5])).status).toBe(500);
  await served.where.owner.query('alter table gone rename to attempts');
  answers.push(...browser.heard, ...another.heard);
  const page = await fetch(`${served.url}/`);
  answers.push(await page.text());
}

it('so many answers were given, and our fault was noted', () => {
  expect(answers.length).toBeGreaterThan(25);
  expect(answers.join().match(/"status":\d+/g)).toContain('"status":500');
  expect(noted.join()).toContain('attempts');
});

it('no answer shows a secret, a hash of one, or how it is kept', async () => {
  const { rows } = await served.where.pool.query(
    'select password_hash from accounts where password_hash is not null union select encode(token_hash, $1) from sessions',
    ['hex'],
  );
  for (const answer of answers) {
    for (const [name, secret] of secrets) expect([name, answer.includes(secret)]).toEqual([name, false]);
    for (const { password_hash } of rows) expect(answer).not.toContain(password_hash);
    expect(answer).not.toMatch(/argon2|_hash|totp/);
  }
});

it('nothing that was noted shows a secret', () => {
  for (const [name, secret] of secrets) expect([name, noted.join().includes(secret)]).toEqual([name, false]);
});

it('no row of any table holds a secret as it is, but the mail that brings a link', async () => {
  const { pool } = served.where;
  const { rows: tables } = await pool.query(`select tablename from pg_tables where schemaname = 'accolade'`);
  for (const { tablename } of tables) {
    const { rows } = await pool.query(`select coalesce(string_agg(t::text, '|'), '') as text from ${tablename} t`);
    for (const [name, secret] of secrets)
      if (!(tablename === 'mails' && name === 'the token of a link'))
        for (const form of [secret, secret.replaceAll('-', ''), Buffer.from(secret).toString('hex')])
          expect([tablename, name, rows[0].text.includes(form)]).toEqual([tablename, name, false]);
  }
});

it('what is kept of a token is its hash', async () => {
  const last = createHash('sha256').update(secrets.get('the token of a last session')!).digest();
  const { rows } = await served.where.pool.query('select 1 from sessions where token_hash = $1', [last]);
  expect(rows).toHaveLength(1);
});
