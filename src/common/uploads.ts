/** Files in a request: taken by the routes that say so, refused as before by all others. */
import { applyDecorators } from '@nestjs/common';
import multipart from '@fastify/multipart';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, type ApiBodyOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

interface Config {
  takesFile?: boolean;
}

const FORM: ApiBodyOptions = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

/** A route that takes one file, as multipart/form-data; `form`: what else comes with it. */
export const TakesFile = (form = FORM): MethodDecorator =>
  applyDecorators(RouteConfig({ takesFile: true } satisfies Config), ApiConsumes('multipart/form-data'), ApiBody(form));

/** Call it before the app begins to listen. */
export async function takeFiles(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  // Its types are of another copy of Fastify's.
  if (!server.hasContentTypeParser('multipart/form-data')) await app.register(multipart as never);
  server.addHook('preParsing', (request, _reply, payload, next) => {
    const ours = (request.routeOptions.config as Config).takesFile === true;
    if (!ours && /^multipart\//i.test(request.headers['content-type'] ?? ''))
      next(new Problem(415, 'wrong-media-type', 'This route takes no file: send application/json.'));
    else next(null, payload);
  });
}

/** The one file of a request, in memory. Throws a Problem: 415 where there is none, 413 beyond `most` bytes. */
export async function fileIn(request: FastifyRequest, most: number): Promise<Buffer> {
  const none = () => new Problem(415, 'wrong-media-type', 'Send one file, as multipart/form-data.');
  if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) throw none();
  const { file } = request as unknown as { file(options: object): Promise<File | undefined> };
  const sent = await file.call(request, { limits: { fileSize: most, files: 1, parts: 10 }, throwFileSizeLimit: false });
  if (!sent) throw none();
  const bytes = await sent.toBuffer();
  if (sent.file.truncated) throw new Problem(413, 'too-large', `Send at most ${most / 1_000_000} MB.`);
  return bytes;
}

interface File {
  file: { truncated: boolean };
  toBuffer(): Promise<Buffer>;
}
