/** What a checkpoint says, and its signature: Ed25519 over the canonical JSON of everything else in it. */
import { createHash, createPublicKey, sign, verify, type Hash, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonical } from './canonical.js';

const shape = z.strictObject({
  /** From 1 on, without gaps. */
  number: z.int().positive(),
  /** Covers the acts after this moment (null: from the beginning) ... */
  after: z.string().nullable(),
  /** ... until this one, which is in it. UTC with microseconds, so that texts compare as moments do. */
  until: z.string(),
  acts: z.int().nonnegative(),
  /** SHA-256 over `prev` and the acts, by id and seq. */
  digest: z.string(),
  /** The digest of the checkpoint before, null for the first. */
  prev: z.string().nullable(),
  /** Whose signature it is. */
  key: z.string(),
  signature: z.string(),
});

export type Checkpoint = z.infer<typeof shape>;

/** How PostgreSQL writes the moments of a checkpoint. */
export const utc = (moment: string): string => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SHA-256 of the public key, in hex. */
export const fingerprint = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'public' ? key : createPublicKey(key)).export({ type: 'spki', format: 'der' }))
    .digest('hex');

export function signed(unsigned: Omit<Checkpoint, 'key' | 'signature'>, key: KeyObject): Checkpoint {
  const body = { ...unsigned, key: fingerprint(key) };
  return { ...body, signature: sign(null, Buffer.from(canonical(body)), key).toString('base64') };
}

/** Says what is wrong with the signature, if anything; `key` may be the public half. */
export function wrongSignature({ signature, ...body }: Checkpoint, key: KeyObject): string | undefined {
  if (body.key !== fingerprint(key)) return `was signed with another key, ${body.key.slice(0, 16)}…`;
  const holds = verify(null, Buffer.from(canonical(body)), key, Buffer.from(signature, 'base64'));
  return holds ? undefined : 'is not what was signed';
}

/** The one text of a checkpoint, the same in the table and in the file. */
export const lineOf = (checkpoint: Checkpoint): string => canonical(checkpoint);

/** Undefined when it is not the text of a checkpoint. */
export function checkpointIn(line: string): Checkpoint | undefined {
  try {
    const checkpoint = shape.parse(JSON.parse(line));
    return lineOf(checkpoint) === line ? checkpoint : undefined;
  } catch {
    return undefined;
  }
}

export const digestAfter = (prev: string | null): Hash => createHash('sha256').update(`${prev ?? ''}\n`);

/** What one act adds to the digest. */
export const inDigest = ({ id, seq, hash }: { id: string; seq: number; hash: string }): string =>
  `${id} ${seq} ${hash}\n`;
