/** Saves a draft that several clerks may have open: who saves later is told what stands there now, and loses nothing. */
import type { Pool } from 'pg';
import { changedFields, corrected, type Correction, type Text } from '../../workflows/correction.js';
import type { Accepted, Act, Data, Outcome } from '../casework/act.js';
import { answered } from '../casework/answer.js';
import type { Together } from '../casework/door.js';
import { Problem } from '../common/problem.js';
import { mayRead } from '../people/scope.service.js';
import type { DraftChange } from './nomination.schema.js';

export interface Saving {
  person: string;
  nomination: string;
  version: number;
  change: DraftChange;
}

/** Applies one act, alone or with what is kept beside it. */
export type Apply = (act: Act, keep?: Together['keep']) => Promise<Outcome>;

/**
 * Throws a Problem: 412 `changed` with the text as it now stands, which of the sent fields differ from it, and which
 * fields others have saved since; else as every act (casework/answer.ts).
 */
export async function save(
  pool: Pool,
  apply: Apply,
  { person, nomination, version, change }: Saving,
  keep?: Together['keep'],
): Promise<Accepted> {
  const act: Act = {
    subject: 'nomination',
    id: nomination,
    type: 'EDITED',
    who: { person },
    version,
    data: { correction: change as Data },
  };
  const outcome = await apply(act, keep);
  const reads = () => mayRead(pool, person, 'nomination', nomination);
  if (!outcome.ok && outcome.why === 'changed' && (await reads())) {
    const now = await standing(pool, nomination, version);
    throw new Problem(
      412,
      'changed',
      'Somebody saved this meanwhile: look at `current`, and send again on its version.',
      {
        ...(outcome.last ? { last: outcome.last } : {}),
        current: now.current,
        differs: changedFields(now.current, corrected(now.current, change as Correction)),
        changed: now.changed,
      },
    );
  }
  const [done] = await answered([outcome], reads);
  return done!;
}

interface Standing {
  current: Text & { version: number; state: string };
  /** What was saved after a version, by name of the field. */
  changed: string[];
}

async function standing(pool: Pool, nomination: string, since: number): Promise<Standing> {
  const { rows } = await pool.query({
    name: 'draft_as_it_stands',
    text: `select version, state, nominee, options, form,
        (select json_agg(distinct f.name order by f.name) from history h
           cross join lateral jsonb_array_elements_text(h.data -> 'correction' -> 'fields') as f(name)
           where h.id = n.id and h.seq > $2 and jsonb_typeof(h.data -> 'correction' -> 'fields') = 'array') as changed
      from nominations n where id = $1`,
    values: [nomination, since],
  });
  const { changed, ...current } = rows[0];
  return { current, changed: changed ?? [] };
}
