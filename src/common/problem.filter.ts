/** Every error leaves as problem+json; what nobody foresaw says nothing about our inside. */
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reasonsOf } from '../../workflows/reasons.js';
import { Problem } from './problem.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const CODES: Record<number, string> = {
  400: 'bad-request',
  404: 'not-found',
  408: 'too-slow',
  413: 'too-large',
  414: 'too-long',
  415: 'wrong-media-type',
  431: 'headers-too-large',
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const { id } = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), error, id);
  }
}

/** Answers an error, wherever it was met; a fault of ours is noted under the id of the request. */
export function sendProblem(reply: FastifyReply, error: unknown, requestId: string): void {
  // A stream that has begun can be told nothing more.
  if (reply.raw.headersSent) return void reply.raw.destroy();
  const problem = problemOf(error);
  if (problem.status === 500) process.stderr.write(`${requestId} ${noted(error)}\n`);
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('x-request-id', requestId)
    .header('content-type', PROBLEM_TYPE)
    .send(bodyOf(problem, requestId));
}

export const bodyOf = ({ status, code, message, more }: Problem, requestId: string): string =>
  JSON.stringify({ type: 'about:blank', status, code, detail: message, ...more, ...inWords(more), requestId });

/** Rules are named for programs; for people each has a sentence. */
const inWords = (more: { unmet?: unknown } | undefined): object =>
  Array.isArray(more?.unmet) ? { reasons: reasonsOf(more.unmet as string[]) } : {};

export const codeOf = (status: number): string => CODES[status] ?? 'refused';

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if ((error as Error)?.name === 'BusyError') return new Problem(503, 'busy', (error as Error).message);
  if ((error as Error)?.name === 'NotKnownError')
    return new Problem(503, 'not-known', 'It is not known whether this was done. Send it again with the same key.');
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  if (status !== undefined && status < 500) return new Problem(status, codeOf(status), (error as Error).message);
  return new Problem(500, 'fault', 'Something broke on our side. It was noted; nothing was changed.');
}

/** What is written down of a fault. PostgreSQL repeats in its messages what it was given: of these only the kind. */
function noted(error: unknown): string {
  const { stack, severity, code, table, constraint } = (error ?? {}) as Error & Record<string, string | undefined>;
  if (stack === undefined) return 'something that is no error was thrown';
  if (severity === undefined) return stack;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`database error ${code} ${table ?? ''} ${constraint ?? ''}`.trimEnd(), ...places].join('\n');
}
