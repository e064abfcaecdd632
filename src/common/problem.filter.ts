/** Every error leaves as problem+json; what nobody foresaw says nothing about our inside. */
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from './problem.js';

const CODES: Record<number, string> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'wrong-media-type',
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.problemOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(problem.status)
      .headers(problem.headers)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          type: 'about:blank',
          status: problem.status,
          code: problem.code,
          detail: problem.message,
          ...problem.more,
        }),
      );
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if ((error as Error)?.name === 'BusyError') return new Problem(503, 'busy', (error as Error).message);
    if ((error as Error)?.name === 'NotKnownError')
      return new Problem(503, 'not-known', 'It is not known whether this was done. Send it again with the same key.');
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
    if (status !== undefined && status < 500)
      return new Problem(status, CODES[status] ?? 'refused', (error as Error).message);
    process.stderr.write(`${(error as Error)?.stack ?? String(error)}\n`);
    return new Problem(500, 'fault', 'Something broke on our side. It was noted; nothing was changed.');
  }
}
