/** The one way to the server: typed by its OpenAPI document. Who has to prove who they are is asked, and the request goes on. */
import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { ask } from '../session/asking.ts';
import { newKey } from './key.ts';
import type { paths } from './schema.d.ts';

export interface Problem {
  status: number;
  code: string;
  detail: string;
  unmet?: string[];
  reasons?: Record<string, Record<string, string>> | Record<string, string>[];
  errors?: { path: string; message: string }[];
  [more: string]: unknown;
}

/** Copies of what was sent: a body can be read once only. */
const sent = new Map<string, Request>();

const prove: Middleware = {
  onRequest({ request, id }) {
    if (request.method !== 'GET') {
      request.headers.set('x-accolade', 'portal');
      if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', newKey());
    }
    sent.set(id, request.clone());
  },
  async onResponse({ request, response, id }) {
    const copy = sent.get(id);
    sent.delete(id);
    if (response.ok || copy === undefined) return undefined;
    const wanted = await wants(request, response);
    if (wanted === undefined || !(await ask(wanted))) return undefined;
    return fetch(copy).catch(noAnswer);
  },
  onError({ error, id }) {
    sent.delete(id);
    return noAnswer(error);
  },
};

/** A line that is gone is an answer too, which every sender has to deal with: one without a code. */
function noAnswer(fault: unknown): Response {
  // Whoever takes back what they asked for wants to hear nothing of it.
  if ((fault as Partial<Error> | null)?.name === 'AbortError') throw fault;
  return Response.json({}, { status: 503 });
}

/** What the person has to do before the request can be answered. */
async function wants(request: Request, response: Response): Promise<'sign in' | 'step up' | undefined> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const { code } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string };
  if (code === 'step-up-needed') return 'step up';
  // Who asks only whether anybody is signed in wants the answer, not a question back.
  if (code === 'not-signed-in' && !new URL(request.url).pathname.endsWith('/api/v1/session')) return 'sign in';
  return undefined;
}

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(prove);

/** The same as queries and mutations: `queries.useQuery('get', '/api/v1/inbox', { params: { query: {} } })`. */
export const queries = createQueries(api);
