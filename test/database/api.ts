/** The API as its own document says it: finds the route of a request, and holds an answer against it. */
import { expect } from '@jest/globals';
import { z } from 'zod';
import type { Served } from './served.js';

interface Schema {
  schema: Record<string, unknown>;
  example?: unknown;
}
export interface Operation {
  operationId: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[];
  requestBody?: { content: Record<string, Schema> };
  responses: Record<string, { content?: Record<string, Schema> }>;
}

export class Api {
  private constructor(
    readonly document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: object },
  ) {}

  static async read(served: Served): Promise<Api> {
    return new Api((await served.ask('/api/openapi.json')).body as unknown as Api['document']);
  }

  operations(): { method: string; path: string; operation: Operation }[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
  }

  /** Throws unless the answer is what the document promises of this route. */
  holds(method: string, path: string, status: number, body: unknown): void {
    const route = this.operations().find(
      (each) => each.method === method && new RegExp(`^${each.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
    );
    if (!route) throw new Error(`${method} ${path} is not in the document`);
    const promised = route.operation.responses[String(status)]?.content?.['application/json']?.schema;
    if (!promised) throw new Error(`${route.operation.operationId} promises nothing for ${status}`);
    const read = z.fromJSONSchema(promised as never).safeParse(body);
    if (!read.success)
      expect({ route: route.operation.operationId, body, wrong: read.error.issues }).toBe('as promised');
  }
}
