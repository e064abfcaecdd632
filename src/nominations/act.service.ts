/** One act of a person, through the door. */
import type { Accepted, Data } from '../casework/act.js';
import type { Gathered } from '../casework/gather.js';
import type { Pool } from 'pg';
import { Problem } from '../common/problem.js';
import type { ActBody } from './act.schema.js';
import { mayRead } from './nomination.queries.js';

/**
 * Answers what was done; a refusal is a Problem of 409 with state, act and unmet rules, and with the places of the form
 * if that is why. Where there is no such subject, or the person may not read it, it is the same 404: nobody learns of a
 * case by trying.
 */
export async function act(
  { gathered, pool }: { gathered: Gathered; pool: Pool },
  person: string,
  body: ActBody,
  key: string | undefined,
): Promise<Accepted> {
  if (key !== undefined && (key.length < 8 || key.length > 200))
    throw new Problem(400, 'bad-request', 'Idempotency-Key: send 8 to 200 characters.');
  const { data, version, ...rest } = body;
  const outcome = await gathered.act({
    ...rest,
    who: { person },
    ...(data === undefined ? {} : { data: data as Data }),
    ...(version === undefined ? {} : { version }),
    // A key is the person's own: nobody meets another's.
    ...(key === undefined ? {} : { key: `${person}/${key}` }),
  });
  if (outcome.ok) return outcome;
  const { why, state, act: asked, unmet, faults, last } = outcome;
  // Whoever has the role that an act asks for may read its subject.
  const hidden = why !== 'unmet' || unmet.includes('role');
  if (why === 'unknown' || (hidden && !(await mayRead(pool, person, body.subject, body.id))))
    throw new Problem(404, 'unknown', 'There is no such case, or it is not yours to act on.');
  const more = { ...(faults ? { faults } : {}), ...(last ? { last } : {}) };
  throw new Problem(409, codes[why], sentences[why], { state, act: asked, unmet, ...more });
}

const codes = {
  ended: 'ended',
  notPossibleHere: 'not-possible-here',
  unmet: 'rules-unmet',
  changed: 'changed-meanwhile',
  keyReused: 'key-reused',
  together: 'refused-together',
} as const;

const sentences = {
  ended: 'This case has ended.',
  notPossibleHere: 'This act is not possible where the case now stands.',
  unmet: 'The rules named in `unmet` do not hold.',
  changed: 'Somebody was faster: look at the case again.',
  keyReused: 'This Idempotency-Key was already used for another act.',
  together: 'Another act of the same list was refused.',
} as const;
