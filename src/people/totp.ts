/**
 * Codes that change every half minute: RFC 6238 with what every authenticator app understands (HMAC-SHA-1, 30 s, six
 * digits). Written out on node:crypto: it is shorter than the adapter to a library would be, and the RFC gives the vectors.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds that a code lasts. */
export const STEP = 30;
const DIGITS = 6;
/** RFC 6238 §5.2: one step of delay either way for slow typing and clocks that differ. */
const DRIFT = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4226 §4: 160 bits. */
export const newSecret = (): Buffer => randomBytes(20);

/** The code of a step: RFC 4226 §5.3. */
export function codeAt(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hmac = createHmac('sha1', secret).update(counter).digest();
  const number = hmac.readUInt32BE(hmac.at(-1)! & 0xf) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

export const stepOf = (seconds: number): number => Math.floor(seconds / STEP);

/** The step whose code this is at a time in seconds since 1970, the next and the one before included. */
export function matchingStep(secret: Buffer, code: string, seconds: number): number | undefined {
  const given = Buffer.from(code);
  const now = stepOf(seconds);
  for (let step = now - DRIFT; step <= now + DRIFT; step++) {
    const wanted = Buffer.from(codeAt(secret, step));
    if (wanted.length === given.length && timingSafeEqual(wanted, given)) return step;
  }
  return undefined;
}

/** RFC 4648 base32, without padding: as secrets are typed. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What a QR code for an authenticator app holds. */
export function otpauthUri(secret: Buffer, email: string): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer: 'Accolade' });
  return `otpauth://totp/Accolade:${encodeURIComponent(email)}?${query.toString()}`;
}
