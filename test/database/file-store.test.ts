import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DiskStore } from '../../src/files/disk-store.js';
import { S3Store } from '../../src/files/s3-store.js';
import { GoneError, newKey, type Store } from '../../src/files/store.js';
import { attach, pdf } from './forms.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'accolade-store-'));
let server: ChildProcess;
let port: number;
beforeAll(async () => {
  server = fork(join(import.meta.dirname, 's3-child.mjs'), [join(folder, 's3')], { execArgv: [] });
  [port] = (await once(server, 'message')) as [number];
});
afterAll(async () => {
  const gone = once(server, 'exit');
  server.disconnect();
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

const s3 = () => ({
  endpoint: `http://127.0.0.1:${port}`,
  bucket: 'files',
  region: 'us-east-1',
  accessKey: 'S3RVER',
  secretKey: 'S3RVER',
});
const read = async (content: Readable): Promise<Buffer> => Buffer.concat((await content.toArray()) as Buffer[]);
const inBucket = (key: string) => readdirSync(join(folder, 's3', 'files')).filter((name) => name.startsWith(key));
const laid = (content: Buffer | string): string => {
  const path = join(folder, newKey());
  writeFileSync(path, content);
  return path;
};

describe.each<[string, () => Store]>([
  ['disk', () => new DiskStore(join(folder, 'disk'))],
  ['S3', () => new S3Store(s3())],
])('a store on %s', (_name, make) => {
  it('gives back what it was given, byte for byte', async () => {
    const store = make();
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7 + (n >> 8)) & 255));
    const [one, two] = [newKey(), newKey()];
    await store.put(one, laid(content));
    await store.put(two, laid('x'));
    expect((await read(await store.open(one))).equals(content)).toBe(true);
    expect((await read(await store.open(two))).toString()).toBe('x');
  });

  it('says that nothing is there where nothing is, or no longer', async () => {
    const store = make();
    const key = newKey();
    await expect(store.open(key)).rejects.toThrow(GoneError);
    await store.put(key, laid('gone soon'));
    await store.remove(key);
    await expect(store.open(key)).rejects.toThrow(GoneError);
    await store.remove(key);
  });

  it('keeps nothing under a key when what it should keep is not there', async () => {
    const store = make();
    const key = newKey();
    await expect(store.put(key, join(folder, 'nowhere'))).rejects.toThrow();
    await expect(store.open(key)).rejects.toThrow(GoneError);
  });
});

describe('a store on disk', () => {
  it('puts a content where its key says, and takes no key that leads elsewhere', async () => {
    const store = new DiskStore(join(folder, 'places'));
    const key = newKey();
    await store.put(key, laid('here'));
    expect(readFileSync(join(folder, 'places', key.slice(0, 2), key.slice(2)), 'utf8')).toBe('here');
    for (const other of ['../../etc/passwd', 'A'.repeat(32), '', `${newKey()}/x`])
      await expect(store.open(other)).rejects.toThrow('no key');
  });
});

describe('an office with a bucket', () => {
  it('keeps, sends and erases files there, and keeps nothing while it is away', async () => {
    const served = await Served.open();
    try {
      const { files, office } = served.where;
      office.files.keepIn({ dir: files, s3: s3() });
      const clerk = await served.token(served.staff(0).clerk);
      const nomination = await served.draft();
      const { body } = await attach(served, clerk, nomination, pdf());
      const [{ key }] = (await served.where.pool.query('select key from file_contents')).rows as [{ key: string }];
      expect(inBucket(key)).not.toEqual([]);
      expect(readdirSync(files)).toEqual(['tmp']);
      const at = `${served.url}/api/v1/files/${String(body.id)}`;
      const headers = { authorization: `Bearer ${clerk}` };
      const answer = await fetch(at, { headers });
      expect(Buffer.from(await answer.arrayBuffer()).equals(pdf())).toBe(true);
      expect((await fetch(at, { method: 'DELETE', headers })).status).toBe(204);
      const { rows } = await served.where.pool.query('select key from file_contents');
      expect(rows).toEqual([]);
      expect(inBucket(key)).toEqual([]);

      office.files.keepIn({ dir: files, s3: { ...s3(), endpoint: 'http://127.0.0.1:1' } });
      isProblem(await attach(served, clerk, nomination, pdf({ more: '/Away 1' })), 503, 'store-away');
      expect(readdirSync(join(files, 'tmp'))).toEqual([]);
      // Whether it came to lie there is not known: it is asked for again when the store is back.
      await served.where.pool.query('update file_contents set sweep_at = now_here()');
      office.files.keepIn({ dir: files, s3: s3() });
      await office.tidy();
      expect((await served.where.pool.query('select 1 from file_contents')).rows).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
