/**
 * Who may be tried out in a demo, and signing in as them without password and code. Outside the demo nothing of it exists:
 * whether this is one, main says once, when it starts.
 */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import { Problem } from '../common/problem.js';
import type { Seal } from '../people/sealed.js';
import type { Session, Sessions } from '../people/sessions.js';
import { codeAt, stepOf, STEP } from '../people/totp.js';

interface DemoPerson {
  account: string;
  name: string;
  role: Role;
  unit: string;
}

interface DemoUnit {
  id: string;
  name: Record<string, string>;
}

export class DemoService {
  /** `on`: this is the demo. Else there need be no table of demo people, and it is never asked for. */
  constructor(
    private readonly pool: Pool,
    readonly on: boolean,
    private readonly sessions: Sessions,
    private readonly seal: Seal,
  ) {}

  /** Everybody who may be tried, in order, and the units they work in. */
  async people(): Promise<{ demo: boolean; people: DemoPerson[]; units: DemoUnit[] }> {
    if (!this.on) return { demo: false, people: [], units: [] };
    const { rows } = await this.pool.query(
      `select a.id as account, a.name, p.role, u.id as unit, u.name as unit_name
       from demo_people p join accounts a on a.id = p.account_id join units u on u.id = a.unit_id
       where a.state = 'active' order by p.position`,
    );
    const units = new Map(rows.map(({ unit, unit_name }) => [unit as string, unit_name as DemoUnit['name']]));
    return {
      demo: true,
      people: rows.map(({ account, name, role, unit }) => ({ account, name, role, unit })),
      units: [...units].map(([id, name]) => ({ id, name })),
    };
  }

  /** The token of a session in which a code was just given. Problem 404: it is no demo, or nobody of it. */
  async signIn(account: string, agent: string): Promise<string> {
    const passwordHash = await this.passwordOf(account);
    const token = await this.sessions.begin(this.pool, { account, passwordHash, proven: true, agent });
    if (token === undefined) throw nobody();
    return token;
  }

  /**
   * The code of one's second factor that counts now, and for how many seconds more it is taken. Problems: 404 as above, or
   * who has no second factor; 409 `codes-used`, with Retry-After, when this half minute's and the next one's were used.
   */
  async code({ account }: Session): Promise<{ code: string; seconds: number }> {
    await this.passwordOf(account);
    const { rows } = await this.pool.query(
      `select totp_secret as secret, totp_last_step::float8 as last, extract(epoch from now_here())::float8 as now
       from accounts where id = $1 and totp_secret is not null`,
      [account],
    );
    if (!rows[0]) throw new Problem(404, 'unknown', 'This person has no second factor.');
    const { secret, last, now } = rows[0];
    const step = Math.max(stepOf(now), (last ?? -1) + 1);
    // The next one's is taken already; what comes after it is not.
    if (step > stepOf(now) + 1) throw used(Math.ceil((step - 1) * STEP - now));
    return { code: codeAt(this.seal.open(secret, account), step), seconds: Math.floor((step + 2) * STEP - now) };
  }

  private async passwordOf(account: string): Promise<string | null> {
    if (!this.on) throw nobody();
    const { rows } = await this.pool.query(
      'select a.password_hash as hash from demo_people p join accounts a on a.id = p.account_id where a.id = $1',
      [account],
    );
    if (!rows[0]) throw nobody();
    return rows[0].hash;
  }
}

const nobody = () => new Problem(404, 'unknown', 'There is no such person of a demo here.');

const used = (wait: number) =>
  new Problem(
    409,
    'codes-used',
    `The codes of this minute were used: wait ${wait} seconds for the next.`,
    { retryAfter: wait },
    { 'retry-after': String(wait) },
  );
