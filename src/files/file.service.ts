/** Files of a case: taken in, looked at, scanned, kept; read and erased. Content first, then its row. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { nothingThere } from '../casework/answer.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { inTransaction } from '../casework/store.js';
import type { Config } from '../common/config.js';
import { Problem } from '../common/problem.js';
import { mayRead, refuseUndeclared } from '../people/scope.service.js';
import { displayName } from './display-name.js';
import { DiskStore } from './disk-store.js';
import { contentOf, fileOfRequest, fileRow } from './file.queries.js';
import { eraseFile, insertFile, keyReused, mayChange } from './file.rows.js';
import type { FileView } from './file.schema.js';
import { Inspector } from './inspector.js';
import { MEDIA_TYPES, type FileKind } from './kinds.js';
import { S3Store } from './s3-store.js';
import { scan } from './scanner.js';
import { newKey, type Store } from './store.js';
import { received, type Upload } from './upload.js';

/** Nothing is on its way for longer; milliseconds. */
const ON_ITS_WAY = 3_600_000;

interface Place {
  store: Store;
  /** Where files lie while they are looked at; on the disk of the store, where that is one. */
  tmp: string;
  scanner: Config['files']['scanner'];
}

/** A file that was taken in: harmless, and stored under its key. */
export interface Stored extends Pick<Upload, 'field' | 'name'> {
  kind: FileKind;
  size: number;
  sha256: string;
  contentKey: string;
}

export class FileService {
  private readonly inspector = new Inspector();
  private settled: Place | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /** Where contents are kept; said once, before the first file. */
  keepIn({ dir, s3, scanner }: Config['files']): void {
    this.settled = { store: s3 ? new S3Store(s3) : new DiskStore(dir), tmp: join(dir, 'tmp'), scanner };
  }

  /** Keeps the file that a form brings. The same content, and the same request again, answer the file that is there. */
  async keep(person: string, nomination: string, request: FastifyRequest, key?: string): Promise<FileView> {
    if (key !== undefined && (key.length < 8 || key.length > 200))
      throw new Problem(400, 'bad-request', 'Idempotency-Key: send 8 to 200 characters.');
    if (!(await mayRead(this.pool, person, 'nomination', nomination))) throw nothingThere();
    const requestKey = key === undefined ? undefined : `${person}/${key}`;
    const known = requestKey === undefined ? undefined : await fileOfRequest(this.pool, requestKey);
    // Before ten megabytes are taken in; asked again when they are kept.
    if (!known) await this.mayChange(person, nomination);
    return this.uploaded(request, async (upload, instead) => {
      if (!known)
        return this.stored(upload, instead, ({ name, ...stored }) =>
          insertFile(this.pool, this.book, person, {
            ...stored,
            ...{ nomination, name: displayName(name, stored.kind), given: upload.sha256, requestKey },
          }),
        );
      if (known.nomination !== nomination || known.given !== upload.sha256) throw keyReused();
      return (await fileRow(this.pool, known.id))!;
    });
  }

  /**
   * Takes in the file of a form for somebody else's row: looked at, scanned and stored. `keep` writes the row and takes the
   * content over (`sweep_at` null), in one transaction; what it does not take is swept.
   */
  take<T>(request: FastifyRequest, keep: (stored: Stored) => Promise<T>): Promise<T> {
    return this.uploaded(request, (upload, instead) => this.stored(upload, instead, keep));
  }

  /** The content under a key, with its media type. */
  async content(key: string, kind: FileKind): Promise<{ type: string; content: Readable }> {
    return { type: MEDIA_TYPES[kind], content: await this.place.store.open(key) };
  }

  private async uploaded<T>(
    request: FastifyRequest,
    work: (upload: Upload, instead: string) => Promise<T>,
  ): Promise<T> {
    const path = join(this.place.tmp, uuid());
    const instead = `${path}.anew`;
    try {
      await mkdir(this.place.tmp, { recursive: true, mode: 0o700 });
      return await work(await received(request, path), instead);
    } finally {
      await Promise.all([path, instead].map((each) => rm(each, { force: true })));
    }
  }

  private async stored<T>(upload: Upload, instead: string, keep: (stored: Stored) => Promise<T>): Promise<T> {
    const seen = await this.inspector.look({ path: upload.path, instead });
    if (this.place.scanner) await scan(this.place.scanner, upload.path);
    const path = seen.instead ? instead : upload.path;
    const { size, sha256 } = seen.instead ?? upload;
    const contentKey = newKey();
    await this.pool.query(`insert into file_contents (key, sweep_at) values ($1, now_here() + interval '1 day')`, [
      contentKey,
    ]);
    try {
      await this.place.store.put(contentKey, path);
      const { field, name } = upload;
      return await keep({ field, name, kind: seen.kind, size, sha256, contentKey });
    } finally {
      // Where this fails too, it is swept after a day.
      await this.letGo(contentKey).catch(() => {});
    }
  }

  /** The content, asked for each time by who may read the case now. Throws a Problem of 404, or 410 where it is erased. */
  async open(person: string, id: string): Promise<{ file: FileView; content: Readable }> {
    const { key, nomination } = await this.readable(person, id);
    await refuseUndeclared(this.pool, person, nomination);
    if (key === null) throw new Problem(410, 'erased', 'The content of this file was erased.');
    return { file: (await fileRow(this.pool, id))!, content: await this.place.store.open(key) };
  }

  /** Erases the content; the row says so. Done twice, it is done once. */
  async erase(person: string, id: string): Promise<void> {
    const { nomination } = await this.readable(person, id);
    const key = await eraseFile(this.pool, this.book, person, id, nomination);
    // What stays because the store is away is swept.
    if (key !== null) await this.letGo(key).catch(() => {});
  }

  /** Removes contents that no file has, and what broken uploads left. */
  async tidy(): Promise<void> {
    if (!this.settled) return;
    const { rows } = await this.pool.query(
      'select key from file_contents where sweep_at <= now_here() order by sweep_at limit 100',
    );
    for (const { key } of rows) await this.letGo(key as string);
    const now = performance.timeOrigin + performance.now();
    for (const name of await readdir(this.settled.tmp).catch(() => [])) {
      const path = join(this.settled.tmp, name);
      const old = await stat(path).catch(() => undefined);
      if (old && now - old.mtimeMs > ON_ITS_WAY) await rm(path, { force: true });
    }
  }

  private get place(): Place {
    if (!this.settled) throw new Error('nobody said where files are kept');
    return this.settled;
  }

  /** Removes a content, unless a file has it, and then its row. A store that is away is asked again in an hour. */
  private async letGo(key: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `update file_contents set sweep_at = now_here() + interval '1 hour' where key = $1 and sweep_at is not null`,
      [key],
    );
    if (rowCount === 0) return;
    await this.place.store.remove(key);
    await this.pool.query('delete from file_contents where key = $1', [key]);
  }

  private mayChange(person: string, nomination: string): Promise<unknown> {
    return inTransaction(
      this.pool,
      () => Promise.resolve(),
      (db) => mayChange(db, this.book, person, nomination),
    );
  }

  private async readable(person: string, id: string) {
    const file = await contentOf(this.pool, id);
    if (!file || !(await mayRead(this.pool, person, 'nomination', file.nomination))) throw nothingThere();
    return file;
  }
}
