import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { Api } from './api.js';
import { Served } from './served.js';

let served: Served;
let api: Api;
beforeAll(async () => {
  served = await Served.open();
  api = await Api.read(served);
});
afterAll(() => served.close());

describe('the OpenAPI document', () => {
  it('is read by anybody, in version 3.1', async () => {
    expect(await served.ask('/api/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
  });

  it('says of every route what it does and what it answers', () => {
    const operations = api.operations();
    expect(operations.length).toBeGreaterThan(20);
    for (const { method, path, operation } of operations) {
      expect(path).toMatch(/^\/api\/v1\//);
      expect({ path, summary: operation.summary }).toEqual({ path, summary: expect.stringMatching(/\.$/) });
      const status = Object.keys(operation.responses).filter((each) => each.startsWith('2'));
      expect({ method, path, many: status.length > 0 }).toEqual({ method, path, many: true });
      for (const each of status) {
        expect({ method, path, each }).toEqual({ method, path, each: expect.stringMatching(/^20[0124]$/) });
        const content = operation.responses[each]!.content;
        const schema = content?.['application/json']?.schema;
        if (each === '204') expect(content).toBeUndefined();
        else if (!schema) expect(Object.keys(content ?? {})).toEqual([expect.stringMatching(/^[a-z]+\/[a-z0-9.+-]+$/)]);
        else expect(() => z.fromJSONSchema(schema as never)).not.toThrow();
      }
      expect(operation.responses.default).toMatchObject({ content: { 'application/problem+json': {} } });
    }
  });

  it('shows an example of every body and every answer, which is as its schema says', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    // Schemas of ids and days carry a pattern too.
    const wrong: unknown[] = [];
    for (const { operation } of api.operations())
      for (const [where, content] of [
        ['body', operation.requestBody?.content],
        ...Object.entries(operation.responses).map(([status, { content }]) => [status, content] as const),
      ] as const)
        for (const [type, { schema, example }] of Object.entries(content ?? {})) {
          if (!type.includes('json')) continue;
          const valid =
            example !== undefined && ajv.validate({ ...schema, components: api.document.components }, example);
          if (!valid) wrong.push({ operation: operation.operationId, where, example, errors: ajv.errors });
        }
    expect(wrong).toEqual([]);
  });

  it('shows examples that the routes themselves would read', async () => {
    const token = await served.token(served.staff(0).clerk);
    const refused: unknown[] = [];
    for (const { method, path, operation } of api.operations()) {
      const example = operation.requestBody?.content['application/json']?.example;
      if (example === undefined) continue;
      const at = path
        .replace('{token}', 'A'.repeat(43))
        .replaceAll(/\{[^}]+\}/g, '018f0000-0000-7000-8000-000000000000');
      const { body } = await served.ask(at, { method, token, body: example, headers: { 'if-match': '"1"' } });
      if (body.errors !== undefined) refused.push({ operation: operation.operationId, example, errors: body.errors });
    }
    // Mend it by the name of the field in src/common/openapi-examples.ts, or by .meta({ examples: [...] }) on the schema.
    expect(refused).toEqual([]);
  });

  it('names every operation once', () => {
    const ids = api.operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for a body where one is read, and forbids what nobody knows', () => {
    for (const { method, operation } of api.operations()) {
      const body = operation.requestBody?.content['application/json']?.schema;
      if (method === 'GET') expect(body).toBeUndefined();
      if (body) expect(body).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });

  it('answers as it says to whoever asks for nothing that exists', async () => {
    const token = await served.token(served.staff(0).clerk);
    for (const { method, path } of api.operations()) {
      const at = path.replaceAll(/\{[^}]+\}/g, '018f0000-0000-7000-8000-000000000000');
      const { status, type } = await served.ask(at, { method, token, ...(method === 'GET' ? {} : { body: {} }) });
      expect({ method, path, status }).toEqual({ method, path, status: expect.any(Number) });
      expect(status).toBeLessThan(500);
      if (status >= 300) expect(type).toBe('application/problem+json; charset=utf-8');
    }
  });
});
