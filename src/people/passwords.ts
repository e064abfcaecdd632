/**
 * Passwords as hashes. argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice
 * for a server that does other work too. node:crypto has it since Node 24.7, so no native package is needed.
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** KiB */
  memory: number;
  passes: number;
  parallelism: number;
}

const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const BYTES = 32;

/** The hash with its cost and salt, in the usual form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. About 50 ms of one core. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { memory, passes, parallelism } = COST;
  const hash = await digest(password, salt, COST, BYTES);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Without a hash (nobody has that name, or no password yet) it works as long, and answers false. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = FORM.exec(stored ?? NOBODYS)!;
  const wanted = Buffer.from(hash!, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const given = await digest(password, Buffer.from(salt!, 'base64'), cost, wanted.length);
  return timingSafeEqual(given, wanted) && stored != null;
}

/** Of no password: random bytes in the place of a hash. */
const NOBODYS = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(randomBytes(16))}$${text(randomBytes(BYTES))}`;

function digest(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  // The same word typed on two keyboards may come as different code points (NIST SP 800-63B, 3.1.1.2).
  const message = password.normalize('NFKC');
  return new Promise((done, failed) =>
    argon2('argon2id', { message, nonce, tagLength, ...cost }, (fault, hash) => (fault ? failed(fault) : done(hash))),
  );
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
