/** What a route does and answers, for the OpenAPI document and so for every program outside. */
import { applyDecorators } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** One sentence, and the shape of the answer; without one nothing is answered, with 204. */
export const Does = (summary: string, answer?: z.ZodType, status = answer ? 200 : 204): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status, description: 'Done.', ...(answer ? { standardSchema: answer } : {}) }),
  );

/** As `Does`, of a route that answers a file: its type is the file's own. */
export const DoesSend = (summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: 'Done.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }),
  );

/** A page for people, or for whoever runs the service: no part of the API. */
export const NoApi = (): MethodDecorator => ApiExcludeEndpoint();
