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

/** What it answers instead, under another status: what was asked is not done yet. */
export const OrElse = (status: number, description: string, answer: z.ZodType): MethodDecorator =>
  ApiResponse({ status, description, standardSchema: answer });

/** The same of a route that gives a file of this type. */
export const Gives = (summary: string, type: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: 'Done.',
      content: { [type]: { schema: { type: 'string', format: 'binary' } } },
    }),
  );

/** The same of a route that answers with events, for as long as somebody listens. */
export const DoesStream = (summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: 'Events, each with an `id` to go on from (`Last-Event-ID`).',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    }),
  );

/** A page for people, or for whoever runs the service: no part of the API. */
export const NoApi = (): MethodDecorator => ApiExcludeEndpoint();
