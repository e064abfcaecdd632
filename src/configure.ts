/** The HTTP server, set up in the same way for main and for tests. */
import helmet from 'helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { describeApi } from './common/openapi.js';
import { API_DOCUMENT } from './public/openapi.controller.js';
import type { Office } from './office.js';

/** The same headers on every answer, made once; @fastify/helmet makes them anew for each request. */
const protect = helmet({
  contentSecurityPolicy: {
    directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], upgradeInsecureRequests: null },
  },
  strictTransportSecurity: false,
});

/** Not yet listening. */
export async function createApp(office: Office, options: { capturesMail: boolean }): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1_000_000,
    // The defaults are none: a half-sent body would hold a connection, and our stop, for ever.
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(office, options), adapter, {
    // What Nest would say, main says in one line; faults are noted by the problem filter.
    logger: false,
    abortOnError: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, next) =>
      protect(request.raw, reply.raw, (fault) => next(fault as Error | undefined)),
    );
  app.get<{ document?: object }>(API_DOCUMENT).document = describeApi(app);
  return app;
}
