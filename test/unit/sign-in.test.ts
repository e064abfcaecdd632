import { describe, expect, it } from '@jest/globals';
import { OwnAddress } from '../../src/common/own-address.js';
import { networkOf } from '../../src/people/from.js';
import { faultOf } from '../../src/people/password-rules.js';
import { hashPassword, isPassword } from '../../src/people/passwords.js';
import { Seal } from '../../src/people/sealed.js';
import { tokenIn } from '../../src/people/session.cookie.js';
import { base32, codeAt, matchingStep, newSecret, stepOf } from '../../src/people/totp.js';

describe('codes of the second factor', () => {
  const secret = Buffer.from('12345678901234567890');

  // RFC 6238, appendix B, the rows of SHA-1; eight digits there, of which an app shows the last six.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('are those of RFC 6238 at %i s', (seconds, code) => {
    expect(codeAt(secret, stepOf(seconds), 8)).toBe(code);
    expect(codeAt(secret, stepOf(seconds))).toBe(code.slice(2));
    expect(matchingStep(secret, code.slice(2), seconds)).toBe(stepOf(seconds));
  });

  it.each(['', '28708', '2870821', '287083', '２８７０８２'])('%j is none', (code) => {
    expect(matchingStep(secret, code, 59)).toBeUndefined();
  });

  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('secrets are typed as RFC 4648 says: %j', (text, typed) => {
    expect(base32(Buffer.from(text))).toBe(typed);
  });
});

describe('a password', () => {
  it('is kept as argon2id at the cost that OWASP names, with a salt of its own', async () => {
    const [one, two] = await Promise.all([
      hashPassword('同一个密码 同一个密码'),
      hashPassword('同一个密码 同一个密码'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword('同一个密码 同一个密码', one)).toBe(true);
    expect(await isPassword('同一个密码 同一个密玛', one)).toBe(false);
  });

  it('is known at the cost that it was kept at, and as other programs write it', async () => {
    // By the reference implementation: argon2 -id -t 2 -m 16 -p 1, "password" with the salt "somesalt".
    const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword('password', kept)).toBe(true);
    expect(await isPassword('passwore', kept)).toBe(false);
  });

  it('is the same however a keyboard composes it', async () => {
    expect(await isPassword('cafe\u0301 au lait noir', await hashPassword('caf\u00e9 au lait noir'))).toBe(true);
  });

  it.each([undefined, null])('is none where none is kept: %s', async (stored) => {
    expect(await isPassword('x', stored)).toBe(false);
  });

  const person = { name: 'Zhang Wei', email: 'zhang.wei@example.org' };

  it.each([
    'elevenchars',
    '一二三四五六七八九十甲',
    '👩‍💻👩‍💻👩‍💻',
    'password1234',
    'PASSWORD!2024',
    '123456789012',
    'qwertyuiop12',
    'iloveyou1314',
    'aaaaaaaaaaaaaaa',
    'abcabcabcabc',
    'zhang.wei@example.org',
    'Zhang Wei 1984!',
    'zhang.wei2026#',
    'accolade2026!',
    'x'.repeat(201),
  ])('%j is refused', (password) => {
    expect(faultOf(password, person)).toMatch(/^.{20,}\.$/);
  });

  it.each([
    'twelve chars',
    '春天的河流静静地流过村庄',
    'no capital and no digit here',
    'Zhang Wei plants nine plum trees',
    'correct horse battery staple',
    ' leading and trailing ',
    'x1'.repeat(2) + 'plum tree' + 'y'.repeat(180),
  ])('%j is taken', (password) => {
    expect(faultOf(password, person)).toBeUndefined();
  });
});

describe('a sealed secret', () => {
  const [secret, seal] = [newSecret(), new Seal('k'.repeat(32))];

  it('opens with its key for its owner, and differs each time', () => {
    const [one, two] = [seal.close(secret, 'a'), seal.close(secret, 'a')];
    expect(seal.open(one, 'a')).toEqual(secret);
    expect(one).not.toEqual(two);
    expect(one.includes(secret)).toBe(false);
  });

  it('opens with no other key, for no other owner, and not when a bit has changed', () => {
    const sealed = seal.close(secret, 'a');
    expect(() => new Seal('l'.repeat(32)).open(sealed, 'a')).toThrow();
    expect(() => seal.open(sealed, 'b')).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => seal.open(changed, 'a')).toThrow();
    }
    expect(() => seal.open(sealed.subarray(0, -1), 'a')).toThrow();
  });
});

describe('an address counts as', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('%s: %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe('the cookie', () => {
  const tls = new OwnAddress('https://awards.example.org');
  const plain = new OwnAddress(undefined);

  it.each([
    ['accolade=abc', plain, 'abc'],
    ['a=b; accolade=abc; c=d', plain, 'abc'],
    ['__Host-accolade=abc', tls, 'abc'],
    ['accolade=abc', tls, undefined],
    ['xaccolade=abc', plain, undefined],
    ['accolade=', plain, undefined],
    ['accolade="abc"', plain, undefined],
    [`accolade=${'a'.repeat(101)}`, plain, undefined],
    [undefined, plain, undefined],
  ])('%s', (header, address, token) => {
    expect(tokenIn(header, address)).toBe(token);
  });
});
