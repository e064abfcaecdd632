import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser, codeNow, minutes, PASSWORD, signedIn, wait } from './browser.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;

beforeAll(async () => {
  served = await Served.open();
});
beforeEach(() => served.where.pool.query('delete from attempts'));
afterAll(() => served.close());

/** Somebody new, at the first unit. */
async function hire(...roles: string[]): Promise<{ account: string; email: string }> {
  const { pool } = served.where;
  const { rows } = await pool.query(
    `insert into accounts (id, name, email, unit_id) select id, 'New', id || '@example.invalid', $1
     from gen_random_uuid() as id returning id, email`,
    [served.unit(0)],
  );
  for (const role of roles)
    await pool.query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [
      rows[0].id,
      role,
      served.unit(0),
    ]);
  return { account: rows[0].id, email: rows[0].email };
}

/** Somebody with a second factor, signed in; a new step of it has begun. */
async function withSecondFactor(...roles: string[]) {
  const { account, email } = await hire(...roles);
  const browser = await signedIn(served, account);
  const factor = await browser.enrol();
  await wait(served, 60);
  return { account, email, browser, ...factor };
}

describe('whoever approves, votes or administers', () => {
  it.each(['approver', 'chair', 'member', 'secretary', 'supervisor', 'administrator'])(
    'as %s sets up a second factor before anything else',
    async (role) => {
      const { account } = await hire('clerk', role);
      const browser = await signedIn(served, account);
      expect((await browser.ask('session')).body.session).toMatchObject({ owed: ['second factor'] });
      for (const [method, path] of [
        ['GET', 'inbox'],
        ['GET', 'sessions'],
        ['DELETE', 'sessions'],
        ['POST', 'acts'],
        ['POST', 'second-factor/recovery-codes'],
      ] as const)
        isProblem(await browser.ask(path, { method }), 403, 'second-factor-owed');
      await browser.enrol();
      expect((await browser.ask('session')).body.session).toMatchObject({ owed: [] });
      expect((await browser.ask('inbox')).status).toBe(200);
    },
  );

  it.each(['clerk', 'head', 'reviewer', 'handler', 'inspector'])('a %s need not', async (role) => {
    const { account } = await hire(role);
    expect((await (await signedIn(served, account)).ask('inbox')).status).toBe(200);
  });
});

describe('setting it up', () => {
  it('takes a code of the new secret; until then nothing has changed', async () => {
    const { account, email } = await hire('clerk');
    const browser = await signedIn(served, account);
    isProblem(await browser.post('second-factor/confirm', { code: '000000' }), 409, 'not-enrolling');
    const { body } = await browser.post('second-factor', {});
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.uri).toBe(
      `otpauth://totp/Accolade:${encodeURIComponent(email)}?secret=${body.secret as string}&issuer=Accolade`,
    );
    isProblem(await browser.post('second-factor/confirm', { code: '000000' }), 403, 'code-wrong');
    expect((await new Browser(served).signIn(email)).status).toBe(204);
  });

  it('ends the other sessions, gives this one a new token, and counts as a fresh proof', async () => {
    const { account, email } = await hire('clerk');
    const browser = await signedIn(served, account);
    const other = new Browser(served);
    await other.signIn(email);
    const before = browser.token;
    await browser.enrol();
    expect(browser.token).not.toBe(before);
    expect(await other.signedIn()).toBe(false);
    const { body } = await browser.ask('session');
    expect(body).toMatchObject({ account: { secondFactor: true }, session: { stepUp: { fresh: true } } });
  });

  it('keeps the secret sealed', async () => {
    const { account, secret } = await withSecondFactor();
    const { rows } = await served.where.pool.query('select totp_secret from accounts where id = $1', [account]);
    expect((rows[0].totp_secret as Buffer).includes(secret)).toBe(false);
  });

  it('anew takes a code of the old one, or a recovery code', async () => {
    const { browser, secret, recoveryCodes } = await withSecondFactor();
    isProblem(await browser.post('second-factor', {}), 403, 'code-wrong');
    isProblem(await browser.post('second-factor', { code: '000000' }), 403, 'code-wrong');
    expect((await browser.post('second-factor', { code: await codeNow(served, secret) })).status).toBe(200);
    const renewed = await browser.enrol(recoveryCodes[0]);
    expect(renewed.secret).not.toEqual(secret);
    isProblem(await browser.post('second-factor', { code: recoveryCodes[1] }), 403, 'code-wrong');
  });

  it.each([
    ['second-factor', {}],
    ['second-factor/confirm', { code: '000000' }],
    ['session/step-up', { code: '000000' }],
    ['password', { old: 'x', new: 'y' }],
    ['second-factor/recovery-codes', undefined],
  ])('is not for access tokens: %s', async (path, body) => {
    const { account } = await hire('secretary');
    const token = await served.token(account);
    isProblem(await served.ask(`/api/v1/${path}`, { token, method: 'POST', body }), 403, 'needs-session');
  });
});

describe('a code', () => {
  it('is asked for after the right password, and only then', async () => {
    const { email, secret } = await withSecondFactor();
    const browser = new Browser(served);
    isProblem(await browser.signIn(email), 401, 'code-needed');
    isProblem(await browser.signIn(email, 'not the password at all'), 401, 'sign-in-refused');
    const code = await codeNow(served, secret);
    isProblem(await browser.signIn(email, 'not the password at all', code), 401, 'sign-in-refused');
    expect(browser.cookie).toBe('');
    expect((await browser.signIn(email, PASSWORD, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(204);
    expect((await browser.ask('session')).body.session).toMatchObject({ stepUp: { fresh: true } });
  });

  it('counts once, also of two that come at the same moment', async () => {
    const { email, secret, browser } = await withSecondFactor();
    const code = await codeNow(served, secret);
    const two = [new Browser(served), new Browser(served)];
    const answers = await Promise.all(two.map((each) => each.signIn(email, PASSWORD, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
    isProblem(await new Browser(served).signIn(email, PASSWORD, code), 401, 'code-wrong');
    isProblem(await browser.post('session/step-up', { code }), 403, 'code-wrong');
    const older = await codeNow(served, secret, -1);
    isProblem(await new Browser(served).signIn(email, PASSWORD, older), 401, 'code-wrong');
  });

  it.each([
    [-1, true],
    [0, true],
    [1, true],
    [-2, false],
    [2, false],
  ])('of %i half minutes later: is taken, %s', async (later, taken) => {
    const { browser, secret } = await withSecondFactor();
    await wait(served, 60);
    const { status } = await browser.post('session/step-up', { code: await codeNow(served, secret, later) });
    expect(status).toBe(taken ? 204 : 403);
  });

  it('is guessed five times in a quarter of an hour at most, signed in or not', async () => {
    const { email, browser, secret } = await withSecondFactor();
    for (let n = 0; n < 5; n++) {
      isProblem(await browser.post('session/step-up', { code: '000000' }), 403, 'code-wrong');
      isProblem(await new Browser(served).signIn(email, PASSWORD, '000000'), 401, 'code-wrong');
    }
    const code = await codeNow(served, secret);
    isProblem(await browser.post('session/step-up', { code }), 429, 'too-many-tries');
    isProblem(await browser.post('second-factor', { code }), 429, 'too-many-tries');
    isProblem(await new Browser(served).signIn(email, PASSWORD, code), 429, 'too-many-tries');
  });

  it('that is asked for costs no try', async () => {
    const { email } = await withSecondFactor();
    for (let n = 0; n < 8; n++) isProblem(await new Browser(served).signIn(email), 401, 'code-needed');
  });
});

describe('a recovery code', () => {
  it('lets somebody in once, in whatever letters, and is no proof for what asks for one', async () => {
    const { email, recoveryCodes } = await withSecondFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code] = recoveryCodes as [string];
    expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    const browser = new Browser(served);
    expect((await browser.signIn(email, PASSWORD, code.toUpperCase().replaceAll('-', ' '))).status).toBe(204);
    expect((await browser.ask('session')).body.session).toMatchObject({ stepUp: { fresh: false } });
    isProblem(await browser.post('session/step-up', { code: recoveryCodes[1] }), 403, 'code-wrong');
    isProblem(await new Browser(served).signIn(email, PASSWORD, code), 401, 'code-wrong');
    expect((await new Browser(served).signIn(email, PASSWORD, recoveryCodes[1])).status).toBe(204);
  });

  it('is somebody’s own', async () => {
    const [own, other] = [await withSecondFactor(), await withSecondFactor()];
    isProblem(await new Browser(served).signIn(own.email, PASSWORD, other.recoveryCodes[0]), 401, 'code-wrong');
    expect((await new Browser(served).signIn(other.email, PASSWORD, other.recoveryCodes[0])).status).toBe(204);
  });

  it('is void when new ones are made', async () => {
    const { email, browser, recoveryCodes } = await withSecondFactor();
    const { body } = await browser.post('second-factor/recovery-codes');
    isProblem(await new Browser(served).signIn(email, PASSWORD, recoveryCodes[0]), 401, 'code-wrong');
    const [fresh] = body.recoveryCodes as [string];
    expect((await new Browser(served).signIn(email, PASSWORD, fresh)).status).toBe(204);
  });
});

describe('what publishes, revokes or changes secrets', () => {
  const publish = { subject: 'nomination', id: '0197f0c0-0000-7000-8000-000000000000', type: 'NOTICE_PUBLISHED' };

  it.each([
    ['new recovery codes', 'second-factor/recovery-codes', undefined, 200],
    ['to publish', 'acts', publish, 404],
    ['to revoke', 'acts', { ...publish, type: 'REVOKED' }, 404],
  ])('asks for a code within ten minutes, in this session: %s', async (_, path, body, done) => {
    const { browser, secret, email } = await withSecondFactor('secretary');
    const elsewhere = new Browser(served);
    await elsewhere.signIn(email, PASSWORD, await codeNow(served, secret));
    await wait(served, minutes(10) - 61);
    expect((await browser.post(path, body)).status).toBe(done);
    await wait(served, 1);
    isProblem(await browser.post(path, body), 403, 'step-up-needed');
    const proof = { code: await codeNow(served, secret) };
    await wait(served, minutes(5));
    isProblem(await browser.post('session/step-up', proof), 403, 'code-wrong');
    expect((await browser.post('session/step-up', { code: await codeNow(served, secret) })).status).toBe(204);
    expect((await browser.post(path, body)).status).toBe(done);
    await wait(served, minutes(5));
    isProblem(await elsewhere.post(path, body), 403, 'step-up-needed');
  });

  it('is refused to a person without a second factor; other acts are not', async () => {
    const { account } = await hire('clerk');
    const browser = await signedIn(served, account);
    isProblem(await browser.post('acts', publish), 403, 'step-up-needed');
    isProblem(await browser.post('acts', { ...publish, type: 'SUBMITTED' }), 404, 'unknown');
  });
});
