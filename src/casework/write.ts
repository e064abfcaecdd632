/** The third step of the door: states, history, effects and keys of all accepted acts, in one statement. */
import type { PoolClient } from 'pg';
import type { Outcome } from './act.js';
import type { Entry } from './chain.js';
import type { Owed } from './deeds.js';
import type { CaseRow, Row } from './rows.js';
import type { World } from './world.js';

export interface Written {
  entries: (Entry & { hash: string })[];
  owed: Owed;
  keys: { key: string; body_hash: string; outcome: Outcome }[];
  /** Rows that an act created, by id. */
  created: Set<string>;
}

interface Part {
  name: string;
  rows: readonly unknown[];
  sql: (param: string) => string;
}

const CASE_COLUMNS = `state text, version int, head_hash text, slot_used boolean, consent boolean, owes text[],
  position int, notice_id uuid, place_id uuid, reserve_of uuid, reserve_rank int, rank int, sent_by uuid, approved_by uuid`;
const TEXT_COLUMNS = 'nominee jsonb, options jsonb, form jsonb, complete boolean';
const namesOf = (columns: string) => columns.split(',').map((column) => column.trim().split(' ')[0]!);
const CASE_NAMES = namesOf(CASE_COLUMNS);
const TEXT_NAMES = namesOf(TEXT_COLUMNS);
const set = (names: readonly string[]) => names.map((name) => `${name} = x.${name}`).join(', ');

const LIST_COLUMNS =
  'state text, version int, head_hash text, opened_on date, ends_on date, ends_at timestamptz, result jsonb';
const STAGE_COLUMNS = 'state text, version int, head_hash text, opens_on date, closes_on date, closed_on date';
const PLAIN_COLUMNS = 'state text, version int, head_hash text';

const update = (table: string, columns: string) => (param: string) =>
  `update ${table} t set ${set(namesOf(columns))} from json_to_recordset(${param}::json) as x(id uuid, was int, ${columns})
   where t.id = x.id and t.version = x.was returning 1`;

const insert =
  (table: string, names: readonly string[], conflict = '') =>
  (param: string) =>
    `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from json_populate_recordset(null::${table}, ${param}::json)
   ${conflict} returning 1`;

/** Throws when a row is no longer at the version that was read: nothing is written then. */
export async function write(db: PoolClient, world: World, { entries, owed, keys, created }: Written): Promise<void> {
  const was = new Map<string, number>();
  for (const { id } of entries) was.set(id, (was.get(id) ?? 0) + 1);
  const updated = <T extends Row>(rows: Map<string, T>) =>
    [...rows.values()]
      .filter((row) => row.touched && !created.has(row.id))
      .map((row) => ({ ...row, was: row.version - was.get(row.id)! }));
  const inserted = <T extends Row>(rows: Map<string, T>) =>
    [...rows.values()].filter((row) => row.touched && created.has(row.id));
  const parts: Part[] = [
    ...partsOfCases(updated(world.cases)),
    { name: 'lists', rows: updated(world.lists), sql: update('lists', LIST_COLUMNS) },
    { name: 'stages', rows: updated(world.stages), sql: update('round_stages', STAGE_COLUMNS) },
    { name: 'rounds', rows: updated(world.rounds), sql: update('rounds', `${PLAIN_COLUMNS}, asked_by uuid`) },
    { name: 'objections', rows: updated(world.objections), sql: update('objections', PLAIN_COLUMNS) },
    {
      name: 'new_objections',
      rows: inserted(world.objections),
      sql: insert('objections', ['id', 'nomination_id', 'list_id', 'facts', ...namesOf(PLAIN_COLUMNS)]),
    },
    {
      name: 'scores',
      rows: owed.scores,
      sql: insert('scores', ['nomination_id', 'stage_id', 'reviewer', 'score', 'at']),
    },
    {
      name: 'score_lines',
      rows: owed.lines,
      sql: insert('score_lines', ['nomination_id', 'stage_id', 'reviewer', 'indicator', 'points']),
    },
    {
      name: 'done',
      rows: owed.done,
      sql: (param) =>
        `update assignments t set state = 'done' from json_to_recordset(${param}::json) as x(id uuid)
         where t.id = x.id and t.state = 'declared' returning 1`,
    },
    {
      name: 'slips',
      rows: lastOf(owed.slips as { nomination_id: string; stage_id: string; body: string }[]),
      sql: insert(
        'slips',
        ['nomination_id', 'stage_id', 'body', 'answer', 'answered', 'at'],
        'on conflict (nomination_id, stage_id, body) do update set answer = excluded.answer, answered = excluded.answered, at = excluded.at',
      ),
    },
    {
      name: 'titles',
      rows: owed.titles,
      sql: insert('titles', [
        'id',
        'nomination_id',
        'round_id',
        'number',
        'level',
        'valid_from',
        'valid_to',
        'office_id',
      ]),
    },
    {
      name: 'numbers',
      rows: [
        ...new Map(
          (owed.titles as { office_id: string; year: number }[]).map((title) => [
            `${title.office_id} ${title.year}`,
            title,
          ]),
        ).values(),
      ],
      sql: (param) =>
        `update running_numbers t set last = x.last from json_to_recordset(${param}::json) as x(office_id uuid, year int, last int)
         where t.office_id = x.office_id and t.year = x.year returning 1`,
    },
    {
      name: 'history',
      rows: entries.map(({ from, to, ...rest }) => ({ ...rest, from_state: from, to_state: to })),
      sql: insert('history', [
        'subject',
        'id',
        'seq',
        'at',
        'act',
        'who',
        'from_state',
        'to_state',
        'data',
        'prev',
        'hash',
      ]),
    },
    {
      name: 'outbox',
      rows: owed.outbox.map((each) => ({ ...each, at: world.now })),
      sql: insert('outbox', ['kind', 'subject', 'subject_id', 'data', 'at']),
    },
    {
      name: 'keys',
      rows: [...keys].sort((a, b) => (a.key < b.key ? -1 : 1)).map((each) => ({ ...each, at: world.now })),
      sql: insert('idempotency_keys', ['key', 'body_hash', 'outcome', 'at']),
    },
  ];
  const present = parts.filter(({ rows }) => rows.length > 0);
  if (present.length === 0) return;
  const withs = present.map(({ name, sql }, index) => `${name} as (${sql(`$${index + 1}`)})`);
  const checks = present.map(
    ({ name }, index) =>
      `all_written('${name}', (select count(*) from ${name}), json_array_length($${index + 1}::json))`,
  );
  await db.query({
    name: `write_${present.map(({ name }) => name).join('_')}`.slice(0, 63),
    text: `with ${withs.join(',\n')} select ${checks.join(', ')}`,
    values: present.map((part) => JSON.stringify(part.rows)),
  });
}

/** The text of a case is large, and few acts correct it. */
const partsOfCases = (rows: (CaseRow & { was: number })[]): Part[] => [
  {
    name: 'cases',
    rows: rows.filter(({ corrected }) => !corrected).map((row) => slim(row, CASE_NAMES)),
    sql: update('nominations', CASE_COLUMNS),
  },
  {
    name: 'corrected_cases',
    rows: rows.filter(({ corrected }) => corrected).map((row) => slim(row, [...CASE_NAMES, ...TEXT_NAMES])),
    sql: update('nominations', `${CASE_COLUMNS}, ${TEXT_COLUMNS}`),
  },
];

const slim = ({ id, ...row }: CaseRow & { was: number }, names: readonly string[]) => {
  const kept: Record<string, unknown> = { id, was: row.was };
  for (const name of names) kept[name] = row[name as keyof typeof row];
  return kept;
};

const lastOf = <T extends { nomination_id: string; stage_id: string; body: string }>(rows: T[]): T[] => [
  ...new Map(rows.map((row) => [`${row.nomination_id} ${row.stage_id} ${row.body}`, row])).values(),
];
