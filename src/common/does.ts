/** What a route does and answers, for the OpenAPI document and so for every program outside. */
import { applyDecorators } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** One sentence, and the shape of the answer. */
export const Does = (summary: string, answer: z.ZodType, status = 200): MethodDecorator =>
  applyDecorators(ApiOperation({ summary }), ApiResponse({ status, description: 'Done.', standardSchema: answer }));

/** A page for people, or for whoever runs the service: no part of the API. */
export const NoApi = (): MethodDecorator => ApiExcludeEndpoint();
