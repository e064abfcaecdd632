/** The history of one subject is a chain: every row carries the hash of the one before it. */
import { createHash } from 'node:crypto';
import { canonical, type Json } from './canonical.js';

export interface Entry {
  subject: string;
  id: string;
  /** From 1 on, without gaps. */
  seq: number;
  /** ISO instant in UTC with milliseconds. */
  at: string;
  act: string;
  who: string;
  from: string | null;
  to: string;
  data: { readonly [key: string]: Json | undefined };
  /** Hash of the row before, null for the first. */
  prev: string | null;
}

/** SHA-256 over the canonical JSON of the entry, in hex. */
export function hashOf(entry: Entry): string {
  return createHash('sha256')
    .update(canonical(entry as unknown as Json))
    .digest('hex');
}

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
