/** Ask once: what a unit entered in earlier rounds of the same programme is offered again, as far as the form still asks for it. */
import type { Pool } from 'pg';
import { faultsOf, type FormFault } from '../../workflows/form.js';
import { formOf, type Field, type Programme } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { PAGE } from '../common/page.js';

export interface EarlierAsked {
  round: string;
  unit: string;
  category?: string | undefined;
  /** A part of the nominee's name. */
  q?: string | undefined;
  after?: string | undefined;
}

type Values = Record<string, unknown>;
export interface Earlier {
  id: string;
  round: string;
  category: string;
  nominee: Values;
  options: Record<string, string>;
  form: Values;
  /** Texts that are longer than the form now allows: offered whole, to be shortened. */
  tooLong: FormFault[];
}

interface Row {
  id: string;
  round_id: string;
  round: string;
  category: string;
  nominee: Values;
  options: Record<string, string>;
  form: Values;
}

/**
 * Latest first, each with what can stand in the present form. Whoever declined is not offered again, and what was erased
 * has no name left to be offered by.
 */
export async function earlierPage(
  pool: Pool,
  book: RoundBook,
  { round, unit, category, q, after }: EarlierAsked,
): Promise<{ rows: Earlier[]; next: string | null }> {
  const { rows } = await pool.query({
    name: 'earlier_nominations',
    text: `select n.id, n.round_id, o.code as round, n.category, n.nominee, n.options, n.form
      from rounds r join rounds o on o.programme_code = r.programme_code and o.id <> r.id
        and (o.opens_on, o.id) < (r.opens_on, r.id)
      join nominations n on n.round_id = o.id and n.unit_id = $2
      where r.id = $1 and ($3::text is null or n.category = $3) and n.name_key is not null and n.state <> 'declined'
        and (name_key($4) is null or position(name_key($4) in n.name_key) > 0) and ($5::uuid is null or n.id < $5)
      order by n.id desc limit ${PAGE}`,
    values: [round, unit, category ?? null, q ?? null, after ?? null],
  });
  await book.of(pool, [round, ...(rows as Row[]).map(({ round_id }) => round_id)]);
  const offered = (rows as Row[]).flatMap((row) => offer(book, round, unit, row) ?? []);
  // Of a category that is no more nothing is offered: a page may be short, and still go on.
  return { rows: offered, next: rows.at(-1)?.id ?? null };
}

function offer(book: RoundBook, round: string, unit: string, { round_id, ...row }: Row): Earlier | undefined {
  const now = book.get(round);
  const { programme } = now.compiled;
  if (!programme.categories.some(({ code }) => code === row.category)) return undefined;
  const setting = now.units.get(unit)?.setting ?? undefined;
  const kept = keptFields(programme, setting, book, round_id, unit, row.category);
  const text = { nominee: row.nominee, options: only(row.options, kept), form: only(row.form, kept) };
  const faults = faultsOf(programme, row.category, text, setting);
  const tooLong = faults.filter(({ rule }) => rule === 'maxCharsHeld');
  const gone = new Set(faults.filter((each) => !tooLong.includes(each)).map(({ path }) => path));
  const without = <T>(part: string, values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !gone.has(`${part}.${name}`)));
  return {
    ...row,
    nominee: without('nominee', text.nominee),
    options: without('options', text.options) as Record<string, string>,
    form: without('form', text.form),
    tooLong,
  };
}

/** Fields that both forms have, by name and kind. Files stay with the case they were attached to. */
function keptFields(
  programme: Programme,
  setting: string | undefined,
  book: RoundBook,
  round: string,
  unit: string,
  category: string,
): Set<string> {
  const then = book.get(round);
  const before = formOf(then.compiled.programme, category, then.units.get(unit)?.setting ?? undefined);
  const same = (a: Field, b: Field) => a.name === b.name && a.kind === b.kind && a.kind !== 'files';
  const now = formOf(programme, category, setting).filter((field) => before.some((each) => same(each, field)));
  return new Set(now.map(({ name }) => name));
}

const only = <T>(values: Record<string, T>, names: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
