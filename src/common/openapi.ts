/** The API as a document: OpenAPI 3.1, made from the routes and their schemas, so that it cannot say anything else. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { reasonsOf } from '../../workflows/reasons.js';
import { leftOut } from './openapi-optional.js';
import { exampleOf, type Schema } from './openapi-examples.js';

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; `detail` is for people.',
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'What was sent and cannot be understood, place by place.',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    unmet: { type: 'array', description: 'The rules that do not hold, by name.', items: { type: 'string' } },
    reasons: {
      type: 'array',
      description: 'The same in words, one sentence a rule, by language.',
      items: { type: 'object', additionalProperties: { type: 'string' } },
    },
    requestId: { type: 'string', description: 'As `X-Request-Id` says: ours, or the one that was sent.' },
  },
  required: ['type', 'status', 'code', 'detail'],
  examples: [
    {
      type: 'about:blank',
      status: 409,
      code: 'rules-unmet',
      detail: 'The rules named in `unmet` do not hold.',
      state: 'recommendation.draft',
      act: 'SUBMITTED',
      unmet: ['quotaLeft'],
      reasons: reasonsOf(['quotaLeft']),
      requestId: '0197a3c0-5e00-7000-8000-0000000000ff',
    },
  ],
};

/** Headers that no route asks for by itself: whoever leaves them out is told, or does without. */
const OPTIONAL = new Set(['idempotency-key', 'if-match', 'accept', 'last-event-id']);

type Content = Record<string, { schema?: Schema; example?: unknown }>;
interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; example?: unknown }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
}

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Accolade')
    .setVersion('1')
    .setDescription(
      'Rounds of nominations. Every refusal is problem+json with a stable `code`. Acts take an `Idempotency-Key`: sent ' +
        'twice, done once. Pages go on with `after`, the `next` of the page before; null: there is no more.',
    )
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: idOf,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM as never },
  };
  const optional = leftOut(app, idOf);
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as unknown as Operation[]) {
      for (const each of operation.parameters ?? [])
        if (OPTIONAL.has(each.name) || optional.has(`${operation.operationId}/${each.name}`)) each.required = false;
      illustrate(operation, document.components.schemas as Record<string, Schema>);
      operation.responses.default = {
        description: 'Refused; nothing was changed.',
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: PROBLEM.examples[0],
          },
        },
      };
    }
  return document;
}

const idOf = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`;

/** Gives every body and every answer in JSON an example, where it has none of its own. */
function illustrate({ requestBody, responses }: Operation, names: Readonly<Record<string, Schema>>): void {
  for (const content of [requestBody?.content, ...Object.values(responses).map((each) => each.content)]) {
    const json = content?.['application/json'];
    if (json?.schema) json.example ??= exampleOf(json.schema, names);
  }
}
