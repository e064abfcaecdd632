/** Nominees put right what will be published of them: they propose, by their link; the unit's clerks take it over, or not. */
import type { Pool } from 'pg';
import { corrected, type Correction, type Text } from '../../workflows/correction.js';
import { faultsOf, publicFieldsOf, type PublicField } from '../../workflows/form.js';
import type { Label } from '../../workflows/programme.js';
import type { Accepted } from '../casework/act.js';
import { nothingThere } from '../casework/answer.js';
import type { Door } from '../casework/door.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { codeOf } from '../casework/store.js';
import { NO_ID, PAGE } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { mayRead, mayWriteFor } from '../people/scope.service.js';
import { save } from './draft.service.js';

type Fields = Record<string, string>;
interface Parts {
  pool: Pool;
  book: RoundBook;
}

/** The text of a case, and which places of it are public. */
interface OwnText {
  text: Text;
  state: string;
  fields: PublicField[];
  title: Label;
  category: { title: Label; nominee: string };
  faults: (text: Text) => ReturnType<typeof faultsOf>;
}

async function ownText({ pool, book }: Parts, nomination: string): Promise<OwnText> {
  const { rows } = await pool.query({
    name: 'own_text',
    text: 'select round_id, category, unit_id, state, nominee, options, form from nominations where id = $1',
    values: [nomination],
  });
  const { round_id, category, unit_id, state, ...text } = rows[0];
  await book.of(pool, [round_id]);
  const { compiled, units } = book.get(round_id);
  const of = [compiled.programme, category as string] as const;
  const setting = units.get(unit_id)?.setting ?? undefined;
  const { title, nominee } = compiled.programme.categories.find(({ code }) => code === category)!;
  const about = { title: compiled.programme.title, category: { title, nominee } };
  return {
    ...about,
    text,
    state,
    fields: publicFieldsOf(...of, setting),
    faults: (after) => faultsOf(...of, after, setting),
  };
}

const at = (text: Text, path: string): string => {
  const [part, name] = path.split('.') as ['nominee' | 'form', string];
  const value = Object.hasOwn(text[part], name) ? text[part][name] : '';
  return typeof value === 'string' ? value : '';
};

/** `nominee.post: …` as a change of the draft. */
const asChange = (fields: Fields): Correction => {
  const change: Record<string, Fields> = {};
  for (const [path, text] of Object.entries(fields)) {
    const [part, name] = path.split('.') as [string, string];
    change[part] = { ...change[part], [name]: text };
  }
  return change;
};

export interface Published {
  /** Of the programme. */
  title: Label;
  category_title: Label;
  nominee_kind: string;
  published: (PublicField & { text: string })[];
  /** What was proposed and is not decided. */
  wished: Fields | null;
}

/** What will be published of a nominee. */
export async function published(parts: Parts, nomination: string): Promise<Published> {
  const { text, fields, title, category } = await ownText(parts, nomination);
  const { rows } = await parts.pool.query({
    name: 'wished_by_nominee',
    text: `select fields from text_corrections where nomination_id = $1 and state = 'open'`,
    values: [nomination],
  });
  return {
    title,
    category_title: category.title,
    nominee_kind: category.nominee,
    published: fields.map((field) => ({ ...field, text: at(text, field.path) })),
    wished: rows[0]?.fields ?? null,
  };
}

/**
 * Keeps a proposal; one that was open is replaced. Throws a Problem: 400 for a place that is not public or a text that
 * says nothing new, 409 with the places that the form refuses, 409 `ended` where nothing can be corrected any more.
 */
export async function propose(parts: Parts, nomination: string, wished: Fields): Promise<{ id: string }> {
  const { text, state, fields, faults } = await ownText(parts, nomination);
  const unknown = Object.keys(wished).filter((path) => !fields.some((field) => field.path === path));
  if (unknown.length > 0)
    throw new Problem(400, 'bad-request', 'What was sent cannot be understood: see `errors`.', {
      errors: unknown.map((path) => ({ path, message: 'this is not published, so it is not corrected here' })),
    });
  if (!state.includes('.')) throw new Problem(409, 'ended', 'This has ended.');
  if (Object.entries(wished).every(([path, value]) => at(text, path) === value))
    throw new Problem(400, 'nothing-new', 'This is what the text says already.');
  const found = faults(corrected(text, asChange(wished)));
  if (found.length > 0)
    throw new Problem(409, 'rules-unmet', 'The rules named in `unmet` do not hold.', {
      unmet: ['correctionHolds'],
      faults: found,
    });
  const id = uuid();
  await parts.pool.query({
    name: 'propose_correction',
    text: `insert into text_corrections (id, nomination_id, fields, state, proposed_at) values ($1, $2, $3, 'open', now_here())
      on conflict (nomination_id) where state = 'open'
      do update set id = excluded.id, fields = excluded.fields, proposed_at = excluded.proposed_at`,
    values: [id, nomination, wished],
  });
  return { id };
}

export interface Wish {
  id: string;
  state: 'open' | 'accepted' | 'dismissed';
  proposed_at: string;
  decided_at: string | null;
  reason: string | null;
  fields: { path: string; now: string; wished: string }[];
}

/** What a nominee wished to have corrected, in order of id. Throws a Problem of 404 to whoever may not read the case. */
export async function wishesPage(parts: Parts, person: string, nomination: string, after = NO_ID): Promise<Wish[]> {
  if (!(await mayRead(parts.pool, person, 'nomination', nomination))) throw nothingThere();
  const { text, fields: places } = await ownText(parts, nomination);
  const { rows } = await parts.pool.query({
    name: 'wishes_page',
    text: `select id, state, proposed_at, decided_at, reason, fields from text_corrections
      where nomination_id = $1 and id > $2 order by id limit ${PAGE}`,
    values: [nomination, after],
  });
  return rows.map(({ fields, ...row }) => ({
    ...row,
    fields: places.flatMap(({ path }) =>
      Object.hasOwn(fields as Fields, path) ? [{ path, now: at(text, path), wished: (fields as Fields)[path]! }] : [],
    ),
  }));
}

/** Takes a wish over into the draft: an ordinary save of the draft, refused like one, in one transaction with its end. */
export async function accept(
  { pool, door }: { pool: Pool; door: Door },
  person: string,
  wish: string,
  version: number,
): Promise<Accepted> {
  const { nomination, fields } = await openWish(pool, person, wish);
  try {
    return await save(
      pool,
      async (act, keep) => (await door.apply([act], { together: true, ...(keep ? { keep } : {}) }))[0]!,
      { person, nomination, version, change: asChange(fields) as Record<string, Fields> },
      // Replaced or decided by somebody else meanwhile, it is not there to be written, and nothing is done.
      (db) =>
        db.query(
          `with c as (update text_corrections set state = 'accepted', decided_by = $2, decided_at = now_here()
             where id = $1 and state = 'open' returning 1)
           select all_written('text_corrections', (select count(*) from c), 1)`,
          [wish, person],
        ),
    );
  } catch (error) {
    if (codeOf(error) === 'P0001') throw decided();
    throw error;
  }
}

export async function dismiss(pool: Pool, person: string, wish: string, reason: string | undefined): Promise<void> {
  await openWish(pool, person, wish);
  const { rowCount } = await pool.query({
    name: 'dismiss_correction',
    text: `update text_corrections set state = 'dismissed', decided_by = $2, decided_at = now_here(), reason = $3
      where id = $1 and state = 'open'`,
    values: [wish, person, reason ?? null],
  });
  if (rowCount === 0) throw decided();
}

async function openWish(pool: Pool, person: string, wish: string): Promise<{ nomination: string; fields: Fields }> {
  const { rows } = await pool.query({
    name: 'wish_to_decide',
    text: 'select nomination_id as nomination, fields, state from text_corrections where id = $1',
    values: [wish],
  });
  const [row] = rows;
  if (!row || !(await mayWriteFor(pool, person, row.nomination))) throw nothingThere();
  if (row.state !== 'open') throw decided();
  return row;
}

const decided = () => new Problem(409, 'decided', 'This was decided already, or the nominee has written anew.');
