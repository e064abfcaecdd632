/** Takes one file out of a form as it comes, onto the disk, counted and hashed on its way. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../common/problem.js';
import { MOST_BYTES } from './kinds.js';

export interface Upload {
  path: string;
  size: number;
  sha256: string;
  name: string | undefined;
  /** The form's field that it belongs to. */
  field: string | null;
}

/** What a form says around its file. */
const AROUND = 65_536;

const LIMITS = {
  files: 1,
  fields: 1,
  parts: 2,
  fileSize: MOST_BYTES,
  fieldSize: 200,
  fieldNameSize: 100,
  headerPairs: 20,
};

const tooLarge = () => new Problem(413, 'file-too-large', 'Send files of at most 10 MB.');
const broken = (why: string) => new Problem(400, 'form-broken', why);

/** Throws a Problem; then nothing lies at `path`. */
export async function received(request: FastifyRequest, path: string): Promise<Upload> {
  if (!request.isMultipart())
    throw new Problem(415, 'wrong-media-type', 'Send multipart/form-data with the file in its field `file`.');
  const length = Number(request.headers['content-length']);
  if (!Number.isInteger(length)) throw new Problem(411, 'length-wanted', 'Send Content-Length.');
  if (length > MOST_BYTES + AROUND) throw tooLarge();
  try {
    return await partsOf(request, path);
  } catch (error) {
    // What still comes is not wanted, but has to go by before the next request on this connection.
    request.raw.unpipe();
    request.raw.resume();
    await rm(path, { force: true });
    throw problemOf(error);
  }
}

async function partsOf(request: FastifyRequest, path: string): Promise<Upload> {
  let file: Omit<Upload, 'field'> | undefined;
  let field: string | null = null;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw broken('Send the file in the field `file`.');
      file = { ...(await written(part, path)), path, name: part.filename };
    } else if (part.fieldname === 'field' && typeof part.value === 'string' && !part.valueTruncated)
      field = part.value === '' ? null : part.value;
    else throw broken('Send the file in the field `file`, and at most the text `field` beside it.');
  }
  if (!file) throw broken('There is no file in this form: send it in the field `file`.');
  return { ...file, field };
}

async function written(part: MultipartFile, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    part.file,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        size += piece.length;
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  // The reader of the form cuts off what is too much, without a word.
  if (part.file.truncated) throw tooLarge();
  return { size, sha256: hash.digest('hex') };
}

function problemOf(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // A disk that is full is our own fault; else the form broke.
  if (syscall !== undefined && code !== 'ECONNRESET') return error;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return broken('Send one file at a time.');
  return broken('This form cannot be read, or it broke off on its way.');
}
