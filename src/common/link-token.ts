/** What a link or a preview is used by: 32 random bytes that nobody can guess, so their hash needs no slow one. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

export const newLinkToken = (): string => randomBytes(32).toString('base64url');
export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest();
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'use it as it was given');
