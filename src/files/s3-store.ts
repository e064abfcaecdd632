/** Contents in a bucket. The SDK is large and read only where it is needed. */
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../common/config.js';
import { Problem } from '../common/problem.js';
import { Line } from './line.js';
import { GoneError, type Store } from './store.js';

/** Contents in memory. */
const AT_ONCE = 4;
/** Milliseconds. */
const CONNECT = 3_000;
const ANSWER = 20_000;

export class S3Store implements Store {
  private readonly line = new Line(AT_ONCE);
  private client: Promise<S3Client> | undefined;

  constructor(private readonly settings: S3Settings) {}

  async put(key: string, path: string): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await this.connected();
    await this.line.run(async () => {
      // At most 10 MB; sent whole, so that it can be signed and, where it fails, sent again.
      const Body = await readFile(path);
      await client.send(new PutObjectCommand({ Bucket: this.settings.bucket, Key: key, Body })).catch(away);
    });
  }

  async open(key: string): Promise<Readable> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await this.connected();
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: this.settings.bucket, Key: key }));
      return Body as Readable;
    } catch (error) {
      if ((error as Error).name !== 'NoSuchKey') return away(error);
      throw new GoneError(`nothing is kept under ${key}`, { cause: error });
    }
  }

  async remove(key: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await this.connected();
    await client.send(new DeleteObjectCommand({ Bucket: this.settings.bucket, Key: key })).catch(away);
  }

  private connected(): Promise<S3Client> {
    const { endpoint, region, accessKey, secretKey } = this.settings;
    return (this.client ??= import('@aws-sdk/client-s3').then(
      (sdk) =>
        new sdk.S3Client({
          endpoint,
          region,
          forcePathStyle: true,
          credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
          requestHandler: { connectionTimeout: CONNECT, requestTimeout: ANSWER },
          // Not every server of one's own knows the newer checksums.
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }),
    ));
  }
}

/** What it says is for whoever runs it. */
function away(error: unknown): never {
  process.stderr.write(`the bucket of files does not answer as it should: ${String(error)}\n`);
  throw new Problem(503, 'store-away', 'Where files are kept does not answer: nothing was kept. Send it again later.');
}
