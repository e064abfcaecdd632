/** The built portal (web/, built into dist/web): its document in memory, its parts as files that never change. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Of the built server and of its sources (in tests) alike. */
export const BESIDE_THE_SERVER = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../web/' : '../../dist/web/', import.meta.url),
);

const NOT_BUILT = '<!doctype html><title>Accolade</title><p>The portal is not built: run npm run build.';

/** Parts that a page brings in. Whatever can be opened or runs by itself (a picture, a worker) keeps its policy. */
const OF_A_PAGE = /\.(js|css)(\.(br|gz))?$/;
/** Rules for a document, of no use with a part of one: 0.7 kB for each of forty parts of a first visit. */
const OF_DOCUMENTS = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

export class PortalPage {
  readonly html: string;
  readonly etag: string;

  /** `folder`: where `vite build` has put it. */
  constructor(readonly folder: string) {
    const file = join(folder, 'index.html');
    this.html = existsSync(file) ? readFileSync(file, 'utf8') : NOT_BUILT;
    this.etag = `"${createHash('sha256').update(this.html).digest('base64url').slice(0, 22)}"`;
  }
}

/** Serves the parts under /assets: their names hold their hash, so a browser asks for each once. Before the app listens. */
export async function servePortal(app: NestFastifyApplication, { folder }: PortalPage): Promise<void> {
  const assets = join(folder, 'assets');
  if (!existsSync(assets)) return;
  // Its types are of another copy of Fastify's.
  await app.register(fastifyStatic as never, {
    root: assets,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    globIgnore: ['**/*.br', '**/*.gz'],
    setHeaders: (response: ServerResponse, path: string) => {
      if (!OF_A_PAGE.test(path)) return;
      for (const name of OF_DOCUMENTS) response.removeHeader(name);
    },
  });
}
