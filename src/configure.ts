/** The HTTP server, set up in the same way for main and for tests. */
import { BlockList, isIP, isIPv6 } from 'node:net';
import helmet from 'helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppSettings } from './app.module.js';
import { refuseOddities, textOf } from './common/json-body.js';
import { describeApi } from './common/openapi.js';
import { Problem } from './common/problem.js';
import { RateLimits } from './common/rate-limit.js';
import { requestIdOf } from './common/request-id.js';
import { onClientError, onFrameworkError } from './common/wire.js';
import { takeFiles } from './common/uploads.js';
import { PortalPage, servePortal } from './portal/portal.page.js';
import { API_DOCUMENT } from './public/openapi.controller.js';
import type { Office } from './office.js';

/** The same headers on every answer, made once; @fastify/helmet makes them anew for each request. */
const protect = helmet({
  contentSecurityPolicy: {
    directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], upgradeInsecureRequests: null },
  },
  strictTransportSecurity: false,
});

const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(net, bits, 'ipv4');
near.addSubnet('fc00::', 7, 'ipv6');
near.addAddress('::1', 'ipv6');

/**
 * Before a TLS address stands exactly one proxy, near us. It says last whom it speaks for; what stands before that is
 * hearsay, and so is all that comes from far away.
 */
function isOurProxy(peer: string, hop: number): boolean {
  // A connection that has just broken has no address.
  return hop === 0 && isIP(peer) !== 0 && near.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
}

/** Bytes. */
const BODY = 1_000_000;

/** Not yet listening. */
export async function createApp(office: Office, settings: AppSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY,
    // The defaults are none: a half-sent body would hold a connection, and our stop, for ever.
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    genReqId: requestIdOf,
    frameworkErrors: onFrameworkError,
    clientErrorHandler: onClientError,
    ...(settings.address.secure ? { trustProxy: isOurProxy } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(office, settings), adapter, {
    // What Nest would say, main says in one line; faults are noted by the problem filter.
    logger: false,
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    // No text of ours holds a NUL, and PostgreSQL takes none.
    if (request.url.includes('%00')) return next(new Problem(400, 'bad-request', 'There is a NUL in the address.'));
    protect(request.raw, reply.raw, (fault) => next(fault as Error | undefined));
  });
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: BODY }, (request, body, done) => {
    const text = textOf(body as Buffer, request.headers);
    let parsed: { fault: Error | null; value: unknown } = { fault: null, value: undefined };
    // Answers at once; what throws inside its callback it would take for bad JSON.
    void parse(request as never, text, (fault: Error | null, value: unknown) => void (parsed = { fault, value }));
    if (!parsed.fault) refuseOddities(text, parsed.value);
    done(parsed.fault, parsed.value);
  });
  await app.get(RateLimits).begin(server);
  await takeFiles(app);
  await servePortal(app, app.get(PortalPage));
  app.get<{ document?: object }>(API_DOCUMENT).document = describeApi(app);
  return app;
}
