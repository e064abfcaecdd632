/** Lists of cases as sheets: what the list on the screen shows to the same person, and nothing else. */
import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { NOMINEE_LABELS, placeTitle } from '../../workflows/labels.js';
import type { Label, Programme } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import type { ListResult } from '../casework/rows.js';
import type { Cell } from '../common/cells.js';
import type { Language } from '../common/html.js';
import { PAGE } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { exportLists } from '../documents/export.service.js';
import type { ListSheet } from '../documents/workbook.service.js';
import { mayRead } from '../people/scope.service.js';
import { HEADERS } from './cases-export.words.js';
import { casesPage, type CaseRow, type CasesAsked } from './cases.queries.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
}

/** Throws a Problem of 404 where the person has no part in the round. */
export async function casesExport(
  { pool, book }: Parts,
  { language, ...asked }: Omit<CasesAsked, 'after'> & { language: Language },
): Promise<Readable> {
  const { person, round, ...filters } = asked;
  if (!(await mayRead(pool, person, 'round', round))) throw nothingThere();
  await book.of(pool, [round]);
  const sheet = sheetOf(book.get(round).compiled.programme, language, {
    pages: named(pool, casesPages({ pool, book }, asked)),
  });
  return exportLists(pool, { person, what: 'nominations', round, asked: { ...filters, language } }, [sheet]);
}

/**
 * Who is on one list: of a unit's own all of it, of the others what was published or decided. Throws a Problem of 404
 * where the person may not read the list, of 409 while it is undecided.
 */
export async function listExport(
  { pool, book }: Parts,
  person: string,
  list: string,
  language: Language,
): Promise<Readable> {
  if (!(await mayRead(pool, person, 'list', list))) throw nothingThere();
  const { rows } = await pool.query(
    'select round_id, kind, category, unit_id, state, result from lists where id = $1',
    [list],
  );
  const { round_id: round, kind, category, unit_id, state, result } = rows[0];
  const own = kind === 'allotment';
  if (!own && !(kind === 'notice' ? ['open', 'ended'] : ['made', 'signed']).includes(state))
    throw new Problem(409, 'not-decided', 'This list is not decided yet.');
  await book.of(pool, [round]);
  const asked = { person, round, category: category ?? undefined, unit: own ? unit_id : undefined };
  const places = own ? undefined : placesOf(result as ListResult);
  const onIt = async (page: CaseRow[]) => {
    if (places) return page.filter(({ id }) => places.has(id));
    const { rows } = await pool.query({
      name: 'cases_on_list',
      text: 'select id from nominations where id = any($1::uuid[]) and list_id = $2',
      values: [page.map(({ id }) => id), list],
    });
    return page.filter(({ id }) => rows.some((row) => row.id === id));
  };
  const order = ({ id, position }: CaseRow) => places?.get(id)?.place ?? position;
  const sheet = sheetOf(book.get(round).compiled.programme, language, {
    pages: named(pool, inOrder(casesPages({ pool, book }, asked), onIt, order)),
    ...(places ? { places } : {}),
  });
  return exportLists(pool, { person, what: 'list', round, list, asked: { language } }, [sheet]);
}

interface PlaceOnList {
  place: number;
  outcome: 'kept' | 'reserve';
}
type Places = ReadonlyMap<string, PlaceOnList>;

const placesOf = ({ kept, reserve }: ListResult): Places =>
  new Map(
    [...kept, ...reserve].map((id, index): [string, PlaceOnList] => [
      id,
      { place: index + 1, outcome: index < kept.length ? 'kept' : 'reserve' },
    ]),
  );

/** Every page of the list on the screen. */
async function* casesPages({ pool, book }: Parts, asked: Omit<CasesAsked, 'after'>): AsyncGenerator<CaseRow[]> {
  for (let after: string | undefined; ;) {
    const page = await casesPage(pool, book, { ...asked, after });
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.id;
  }
}

/** One list is no longer than its places, or than what one unit enters: it is put in order whole. */
async function* inOrder(
  pages: AsyncIterable<CaseRow[]>,
  keep: (page: CaseRow[]) => CaseRow[] | Promise<CaseRow[]>,
  order: (row: CaseRow) => number,
): AsyncGenerator<CaseRow[]> {
  const kept: CaseRow[] = [];
  for await (const page of pages) kept.push(...(await keep(page)));
  kept.sort((a, b) => order(a) - order(b));
  for (let at = 0; at < kept.length; at += PAGE) yield kept.slice(at, at + PAGE);
}

type NamedRow = CaseRow & { unit: Readonly<Record<string, string>> | undefined };

/** With the names of the units that the list names. */
async function* named(pool: Pool, pages: AsyncIterable<CaseRow[]>): AsyncGenerator<NamedRow[]> {
  for await (const page of pages) {
    const { rows } = await pool.query({
      name: 'names_of_units',
      text: 'select id, name from units where id = any($1::uuid[])',
      values: [[...new Set(page.map(({ unit_id }) => unit_id))]],
    });
    const names = new Map(rows.map(({ id, name }) => [id as string, name as NamedRow['unit']]));
    yield page.map((row) => ({ ...row, unit: names.get(row.unit_id) }));
  }
}

interface Source {
  pages: AsyncIterable<NamedRow[]>;
  places?: Places;
}

interface Column {
  header: string;
  width: number;
  value: (row: NamedRow) => Cell;
}

function sheetOf(programme: Programme, language: Language, { pages, places }: Source): ListSheet {
  const titles = new Map(programme.categories.map(({ code, title }) => [code, title]));
  const header = (key: keyof typeof HEADERS) => HEADERS[key][language];
  const placed: Column[] = places
    ? [
        { header: header('place'), width: 8, value: ({ id }) => places.get(id)?.place ?? null },
        { header: header('outcome'), width: 10, value: ({ id }) => header(places.get(id)?.outcome ?? 'kept') },
      ]
    : [];
  const columns: Column[] = [
    ...placed,
    { header: header('category'), width: 18, value: ({ category }) => inTongue(titles.get(category), language) },
    ...nomineeColumns(programme, language),
    { header: header('unit'), width: 28, value: ({ unit }) => inTongue(unit, language) },
    { header: header('position'), width: 10, value: ({ position }) => position },
    { header: header('state'), width: 22, value: ({ state }) => placeTitle(programme, state, language) },
  ];
  return { name: header('sheet'), language, columns, pages: cells(pages, columns) };
}

/** The built-in columns of the kinds of nominees that there are: never the form. */
function nomineeColumns({ categories }: Programme, language: Language): Column[] {
  const kinds = new Set(categories.map(({ nominee }) => nominee));
  const column = (key: string, label = key): Column => ({
    header: NOMINEE_LABELS[label]![language],
    width: 24,
    value: ({ nominee }) => (typeof nominee[key] === 'string' ? nominee[key] : null),
  });
  const [works, persons] = [kinds.has('work'), kinds.has('person')];
  const named = persons || kinds.has('collective') || kinds.has('unit');
  return [
    ...(named ? [column('name', persons ? 'name' : 'collective')] : []),
    ...(works ? [column('title'), column('author')] : []),
    ...(works || persons ? [column('workUnit')] : []),
    ...(persons ? [column('post')] : []),
  ];
}

async function* cells(pages: AsyncIterable<NamedRow[]>, columns: readonly Column[]): AsyncGenerator<Cell[][]> {
  for await (const page of pages) yield page.map((row) => columns.map(({ value }) => value(row)));
}

const inTongue = (label: Partial<Label> | Readonly<Record<string, string>> | undefined, language: Language): Cell =>
  label?.[language] ?? label?.['zh-CN'] ?? null;
