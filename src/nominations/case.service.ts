/** A case as one person may see it: where it stands, how it came there, and what they can do with it. */
import type { Pool } from 'pg';
import { isReadBlind } from '../../workflows/blind.js';
import { columnViews, fieldView } from '../../workflows/form-view.js';
import { inAll } from '../../workflows/labels.js';
import { formOf } from '../../workflows/programme.js';
import { stateNames } from '../../workflows/state-names.js';
import { possibleActs } from '../casework/possible.js';
import type { RoundBook } from '../casework/round-book.js';
import type { InboxService } from '../inbox/inbox.service.js';
import { mayRead, refuseUndeclared } from '../people/scope.service.js';
import { historyFor, type Reader } from './case-history.js';
import { casePage, handsOf, type CasePage, type Hand } from './nomination.queries.js';
import type { CaseView } from './nomination.view.schema.js';
import { railOf } from './rail.js';
import { sameNominee } from './same-nominee.queries.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
  inbox: InboxService;
}

/** Undefined: there is no such case, or it is not the person's to read. Throws a Problem of 409 where they have to declare first. */
export async function caseFor({ pool, book, inbox }: Parts, person: string, id: string): Promise<CaseView | undefined> {
  const page = (await mayRead(pool, person, 'nomination', id)) ? await casePage(pool, id) : undefined;
  if (!page) return undefined;
  await refuseUndeclared(pool, person, id);
  const { round_id: round, category: code } = page;
  await book.of(pool, [round]);
  const { compiled, units, organiser } = book.get(round);
  const { programme } = compiled;
  const category = programme.categories.find((each) => each.code === code)!;
  const of = units.get(page.unit_id)!;
  const hands = await handsOf(
    pool,
    round,
    [person, ...accountsIn(page)],
    [page.unit_id, organiser, ...Object.values(of.bodies)],
  );
  const blindly = isReadBlind(programme, code, page.state);
  const reader = readerOf(hands.get(person), page.unit_id, blindly);
  const standing = await inbox.standingOf(person, { subject: 'nomination', id });
  if (!standing) return undefined;
  const where = { id, round, category: code, state: page.state };
  return {
    ...unlessBlind(page, reader.blind),
    id,
    round: page.round,
    in_round: standing.round,
    category: code,
    category_title: inAll(category.title),
    nominee_kind: category.nominee,
    state: page.state,
    state_names: { ...stateNames(programme, page.state), mine: reader.staff ? 'staff' : 'unit' },
    version: page.version,
    blind: reader.blind,
    standing,
    rail: railOf(programme, page),
    options: page.options,
    form: page.form,
    nominee_fields: columnViews(category.nominee),
    form_fields: formOf(programme, code, of.setting ?? undefined).map(fieldView),
    files: page.files,
    history: historyFor(page.history, {
      programme,
      flow: compiled.cases.get(code)!,
      unit: page.unit_id,
      reader,
      hands,
    }),
    returned: page.returned,
    duplicates: reader.blind ? [] : await sameNominee(pool, book, person, where),
    acts: await possibleActs(pool, book, where, person),
  };
}

/** Whose case it is. */
const unlessBlind = ({ unit, unit_id, nominee, title }: CasePage, blind: boolean) =>
  blind ? { unit: null, unit_id: null, nominee: {}, title: null } : { unit, unit_id, nominee, title };

const accountsIn = ({ history }: CasePage): string[] => [
  ...new Set(history.flatMap(({ who }) => (who.startsWith('person:') ? [who.slice('person:'.length)] : []))),
];

function readerOf(hand: Hand | undefined, unit: string, blindly: boolean): Reader {
  const places = new Set(hand?.holds.map(({ at }) => at));
  return { places, staff: [...places].some((at) => at !== unit), blind: blindly && !places.has(unit) };
}
