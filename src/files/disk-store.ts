/** Contents on the disk: `ab/cdef…` below one folder. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { GoneError, type Store } from './store.js';

export class DiskStore implements Store {
  constructor(private readonly dir: string) {}

  /** On the disk before it has its name: a name never stands for half a content, whatever breaks. */
  async put(key: string, path: string): Promise<void> {
    const place = this.place(key);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await synced(path);
    await rename(path, place);
    await synced(dirname(place));
  }

  async open(key: string): Promise<Readable> {
    try {
      return (await open(this.place(key))).createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new GoneError(`nothing is kept under ${key}`, { cause: error });
    }
  }

  remove(key: string): Promise<void> {
    return rm(this.place(key), { force: true });
  }

  private place(key: string): string {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('this is no key of a content');
    return join(this.dir, key.slice(0, 2), key.slice(2));
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path);
  await file.sync().finally(() => file.close());
}
