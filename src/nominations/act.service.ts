/** One act of a person, through the door. */
import type { Pool } from 'pg';
import type { Accepted, Data } from '../casework/act.js';
import { answered } from '../casework/answer.js';
import type { Gathered } from '../casework/gather.js';
import { Problem } from '../common/problem.js';
import { mayRead } from '../people/scope.service.js';
import type { ActBody } from './act.schema.js';

/** Answers what was done. Throws a Problem where it is refused (casework/answer.ts). */
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
  const [done] = await answered([outcome], () => mayRead(pool, person, body.subject, body.id));
  return done!;
}
