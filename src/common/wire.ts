/** What is refused before a route is found: no HTTP, headers without end, a path that is none. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { v7 } from 'uuid';
import { Problem } from './problem.js';
import { bodyOf, codeOf, PROBLEM_TYPE, sendProblem } from './problem.filter.js';

/** A path that cannot be decoded, or a part of it that is too long. */
export const onFrameworkError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(reply, error, request.id);

const STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Bytes that are no HTTP: answered by hand, and the connection ends. */
export function onClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = STATUS[error.code ?? ''] ?? 400;
  const id = v7();
  const body = bodyOf(new Problem(status, codeOf(status), 'This is no HTTP request that can be understood.'), id);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nx-request-id: ${id}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
