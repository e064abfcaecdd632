import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
      expect({ method, path, status }).toEqual({ method, path, status: [expect.stringMatching(/^20[0124]$/)] });
      const content = operation.responses[status[0]!]!.content;
      const schema = content?.['application/json']?.schema;
      if (content?.['application/octet-stream']) expect(schema).toBeUndefined();
      else if (status[0] === '204') expect(schema).toBeUndefined();
      else expect(() => z.fromJSONSchema(schema as never)).not.toThrow();
      expect(operation.responses.default).toMatchObject({ content: { 'application/problem+json': {} } });
    }
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
