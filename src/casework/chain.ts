/** The history of one subject is a chain: every row carries the hash of the one before it. */
import { hash } from 'node:crypto';
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
export const hashOf = (entry: Entry): string => hashOfText(canonical(entry as unknown as Json));

export const hashOfText = (text: string): string => hash('sha256', text, 'hex');
