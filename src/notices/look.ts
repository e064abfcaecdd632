/** What is looked through before the public reads it: domain.md section 5. */
import { createHash } from 'node:crypto';
import type { PublicField } from '../../workflows/form.js';
import { NEVER_PUBLISHED, type PrivateKind } from '../../workflows/private-text.js';
import { publicTextsOf } from '../../workflows/public-text.js';
import type { RoundInfo } from '../casework/round-book.js';
import type { WaitingRow } from './waiting.queries.js';

export interface Place {
  id: string;
  /** `nominee.name`, `form.summary`. */
  field: string;
  kind: PrivateKind;
  /** What it looks like, as it stands in the text; characters from its beginning. */
  text: string;
  from: number;
  to: number;
  /** It is never published: correct the text. Otherwise somebody may have looked at it and found it to be something else. */
  never: boolean;
}

export interface Shown {
  id: string;
  category: string;
  unit: string;
  fields: (PublicField & { text: string })[];
  found: Place[];
}

/** A row as the public reads it: the columns that are public, and nothing else. */
export function shownOf({ id, category, unit, nominee, form }: WaitingRow, { compiled, units }: RoundInfo): Shown {
  const setting = units.get(unit)?.setting ?? undefined;
  const texts = publicTextsOf(compiled.programme, category, { nominee, form }, setting);
  return {
    id,
    category,
    unit,
    fields: texts.map(({ found: _, ...field }) => field),
    found: texts.flatMap(({ path: field, text, found }) =>
      found.map(({ kind, from, to }) => ({
        id,
        field,
        kind,
        text: text.slice(from, to),
        from,
        to,
        never: NEVER_PUBLISHED.has(kind),
      })),
    ),
  };
}

/** Stands for exactly these places: who sends it has been shown them, and nothing has changed since. */
export const looked = (places: readonly Place[]): string =>
  createHash('sha256')
    .update(JSON.stringify(places.map(({ id, field, kind, text }) => [id, field, kind, text])))
    .digest('hex');
