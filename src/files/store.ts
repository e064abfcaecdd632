/** Where the contents of files lie, each under a random key that says nothing about it. */
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

export interface Store {
  /** Keeps what lies at a path of the same disk, which it may take away. Whole, or not at all. */
  put(key: string, path: string): Promise<void>;
  /** Throws GoneError where there is nothing under this key. */
  open(key: string): Promise<Readable>;
  /** Removes it; nothing to remove is as well. */
  remove(key: string): Promise<void>;
}

export class GoneError extends Error {
  override name = 'GoneError';
}

export const newKey = (): string => randomBytes(16).toString('hex');
