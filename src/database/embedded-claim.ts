import pg from 'pg';
import type { Passwords } from './embedded-cluster.js';
import { StartError } from './start-error.js';

/** The two roles, and whose the data folder is. */

const DATABASE = 'accolade';
const OWNER = 'accolade_owner';
const APP = 'accolade_app';

/** Advisory locks of the database: one process owns the server, any number of commands use it while it lives. */
const OWNING = 1_952_001;
const USING = 1_952_002;

export const url = (role: 'owner' | 'app', port: number, passwords: Passwords): string =>
  `postgres://${role === 'owner' ? OWNER : APP}:${passwords[role]}@127.0.0.1:${port}/${DATABASE}`;

async function connect(connectionString: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => {}); // a cut connection says so again at the next query, and by 'end'
  await client.connect();
  return client;
}

/**
 * Makes what is missing of the two roles and the database: accolade_owner owns the database and migrates (it may make
 * schemas and databases), accolade_app does everything else and may connect. Safe to repeat: a start may be killed
 * at any moment.
 */
async function provision(port: number, passwords: Passwords): Promise<void> {
  const client = await connect(
    `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`,
    'accolade start',
  );
  try {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const there = new Set(rows.map(({ name }) => name));
    const password = (role: 'owner' | 'app'): string => client.escapeLiteral(passwords[role]);
    if (!there.has(OWNER)) await client.query(`create role ${OWNER} login createdb password ${password('owner')}`);
    if (!there.has(APP)) await client.query(`create role ${APP} login password ${password('app')}`);
    if (!there.has(DATABASE)) await client.query(`create database ${DATABASE} owner ${OWNER}`);
    await client.query(
      `revoke all on database ${DATABASE} from public; grant connect on database ${DATABASE} to ${APP}`,
    );
  } finally {
    await client.end();
  }
}

export interface Claim {
  /** Do we own the server now, or does another process? */
  held: boolean;
  client: pg.Client;
}

/** A claim alone keeps no process alive; while it is waited for it does. (pg has both; its types do not.) */
export function keepsAlive({ client }: Claim, yes: boolean): void {
  const socket = client as unknown as Record<'ref' | 'unref', () => void>;
  socket[yes ? 'ref' : 'unref']();
}

/**
 * Asks for the server. Undefined when it does not answer properly because it is starting or going away. The claim
 * holds as long as its connection: nothing is left behind when we are killed.
 */
export async function claim(port: number, passwords: Passwords): Promise<Claim | undefined> {
  try {
    await provision(port, passwords);
    const client = await connect(url('owner', port, passwords), `accolade process ${process.pid}`);
    return { client, held: await truth(client, 'pg_try_advisory_lock', OWNING) };
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (/^(57P|08|3D|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /terminated|timeout/i.test(message)) return undefined;
    if (code.startsWith('28')) throw new StartError('The passwords beside the data folder do not open its database.');
    throw new StartError(`The built-in database refuses to be set up: ${message}`);
  }
}

/** Says that we use a server that another process owns; false when its owner is about to stop it. */
export const use = ({ client }: Claim): Promise<boolean> => truth(client, 'pg_try_advisory_lock_shared', USING);

/** Waits until no other command uses the server any more, ten minutes at most; none can begin after. */
export async function awaitUsers(asked: Claim): Promise<void> {
  const { client } = asked;
  keepsAlive(asked, true);
  await client.query(`set lock_timeout = '10min'`);
  await client.query('select pg_advisory_lock($1)', [USING]);
}

/** "process 1234", for the person who must stop it. */
export async function ownerName({ client }: Claim): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and objid = $1 and granted`,
    [OWNING],
  );
  return rows[0]?.name.replace('accolade ', '') ?? 'its process is not known';
}

async function truth(client: pg.Client, lock: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(`select ${lock}($1) as yes`, [key]);
  return rows[0]?.yes === true;
}
