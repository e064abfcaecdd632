/** The command line: check, diagram, rehearse, verify. Only the result goes to stdout. */
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { checkProgramme } from '../workflows/check.js';
import { diagram } from '../workflows/diagram.js';
import type { Programme } from '../workflows/programme.js';
import { CheckpointCheck } from './casework/checkpoint-check.js';
import { CheckpointFile } from './casework/checkpoint-file.js';
import { checkingKey } from './casework/checkpoint-key.js';
import { poolOf } from './casework/store.js';
import { verify, type Verdict } from './casework/verify.js';
import { readConfig } from './common/config.js';
import { connect } from './database/data-source.js';
import { migrate, upToDate } from './database/migrate.js';
import { openDatabase, type OpenDatabase } from './database/open.js';
import { StartError } from './database/start-error.js';
import type { Flags } from './rehearsal/invented.js';
import { rehearse } from './rehearsal/rehearse.js';
import { inWords } from './rehearsal/report.js';

/** 0 sound · 1 not, with what is wrong on stdout · 2 could not be tried, with why on stderr. */
type Exit = 0 | 1 | 2;

class Usage extends Error {}

const USAGE = `usage:
  npm run --silent cli -- check FILE
  npm run --silent cli -- diagram FILE
  npm run --silent cli -- rehearse FILE [--units N] [--seed N] [--objections N] [--from DATE] [--json]
  npm run --silent cli -- verify [--round CODE]`;

const commands: Record<string, (args: string[]) => Promise<Exit>> = {
  check: async (args) => (readSound(fileOf(parse(args, {}).positionals)) ? 0 : 1),
  diagram: async (args) => {
    const file = readSound(fileOf(parse(args, {}).positionals));
    if (file) say(diagram(file.programme));
    return file ? 0 : 1;
  },
  rehearse: rehearseFile,
  verify: verifyRecord,
};

async function rehearseFile(args: string[]): Promise<Exit> {
  const text = { type: 'string' } as const;
  const options = { units: text, seed: text, objections: text, from: text, json: { type: 'boolean' } } as const;
  const { values, positionals } = parse(args, options);
  const flags: Flags = {
    ...whole('units', values.units, 1),
    ...whole('seed', values.seed, 0),
    ...whole('objections', values.objections, 0),
    ...day('from', values.from),
  };
  const file = readSound(fileOf(positionals));
  if (!file) return 1;
  const result = await withDatabase((database) => rehearse(database, file.source, file.programme, flags));
  if ('broke' in result) {
    say(
      values.json
        ? JSON.stringify({ programme: file.programme.programme, broke: result.broke }, null, 2)
        : result.broke.join('\n'),
    );
    return 1;
  }
  say(values.json ? JSON.stringify(result.report, null, 2) : inWords(result.report, file.programme));
  return 0;
}

async function verifyRecord(args: string[]): Promise<Exit> {
  const { values, positionals } = parse(args, { round: { type: 'string' } } as const);
  if (positionals.length > 0) throw new Usage(`verify takes no file: ${positionals[0]}`);
  return withDatabase(async ({ appUrl, ownerUrl, appRole }) => {
    const config = readConfig();
    if (!config.database) await migrate({ ownerUrl, appRole });
    const dataSource = await connect({ url: appUrl, statementTimeout: 0 });
    try {
      if (!(await upToDate(dataSource))) throw new Usage('the database is not up to date: start the server first');
      const pool = poolOf(dataSource);
      let round: string | undefined;
      if (values.round !== undefined) {
        const { rows } = await pool.query('select id from rounds where code = $1', [values.round]);
        if (rows.length === 0) throw new Usage(`no round is called ${String(values.round)}`);
        round = rows[0].id;
      }
      const { file, key } = config.checkpoints;
      const against =
        round === undefined
          ? await CheckpointCheck.read(pool, new CheckpointFile(file), () => checkingKey(key))
          : undefined;
      return tell(await verify(pool, round, against));
    } finally {
      await dataSource.destroy();
    }
  });
}

function tell({ rows, subjects, breaks, checkpoints }: Verdict): Exit {
  for (const { subject, id, seq, act, problem } of breaks) say(`${subject} ${id}, act ${seq} ${act}: ${problem}`);
  for (const problem of checkpoints?.problems ?? []) say(problem);
  if (breaks.length + (checkpoints?.problems.length ?? 0) > 0) return 1;
  const covered = !checkpoints
    ? 'checkpoints cover the whole record and are checked without --round'
    : checkpoints.count === 0
      ? 'no checkpoint yet'
      : `${checkpoints.count} checkpoints, the last until ${checkpoints.until}`;
  say(`whole: ${rows} acts of ${subjects} cases and lists; ${covered}`);
  return 0;
}

async function withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  let database: OpenDatabase;
  try {
    database = await openDatabase(readConfig(), false);
  } catch (error) {
    throw new Usage(`no database: ${(error as Error).message}`);
  }
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** Reads and checks a file; its faults go to stdout, one line each. */
function readSound(file: string): { source: string; programme: Programme } | undefined {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Usage(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`);
  }
  const { programme, faults } = checkProgramme(source);
  for (const { path, message } of faults) say(`${path}: ${message}`);
  return programme && faults.length === 0 ? { source, programme } : undefined;
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
}

function fileOf(positionals: readonly string[]): string {
  if (positionals.length !== 1) throw new Usage('name one programme file');
  return positionals[0]!;
}

function whole<Name extends string>(name: Name, value: unknown, least: number): { [name in Name]?: number } {
  if (value === undefined) return {};
  const number = Number(value);
  if (!/^\d{1,6}$/.test(String(value)) || number < least)
    throw new Usage(`--${name}: write a whole number from ${least} on`);
  return { [name]: number } as { [name in Name]?: number };
}

function day<Name extends string>(name: Name, value: unknown): { [name in Name]?: string } {
  if (value === undefined) return {};
  const text = String(value);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!exists) throw new Usage(`--${name}: write a date as YYYY-MM-DD`);
  return { [name]: text } as { [name in Name]?: string };
}

const say = (text: string) => process.stdout.write(`${text}\n`);

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new Usage(name ? `unknown command ${name}\n${USAGE}` : USAGE);
  process.exitCode = await command(args);
} catch (error) {
  process.stderr.write(
    `${error instanceof Usage || error instanceof StartError ? error.message : (error as Error).stack}\n`,
  );
  process.exitCode = 2;
}
