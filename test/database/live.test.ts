import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { OwnAddress } from '../../src/common/own-address.js';
import { createApp } from '../../src/configure.js';
import { Stream } from '../../src/live/stream.js';
import { hashOf } from '../../src/people/secrets.js';
import { Sessions } from '../../src/people/sessions.js';
import { drafts, openAnother, people } from './contest.js';
import { Follower } from './events.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
const followers: Follower[] = [];
beforeAll(async () => {
  served = await Served.open();
  // Here the clock runs, and acts can be held after their time was read and before they are committed.
  await served.where.owner.query(`
    create or replace function now_here() returns timestamptz language sql volatile as
      $$select at + (clock_timestamp() - timestamptz '${new Date().toISOString()}') from test_clock$$;
    create function wait_here() returns trigger language plpgsql as
      $$begin perform pg_advisory_xact_lock_shared(77); return new; end$$;
    create trigger tr_history_wait before insert on history for each row when (new.act = 'WITHDRAWN')
      execute function wait_here();`);
});
afterAll(() => served.close());
afterEach(() => {
  for (const each of followers.splice(0)) each.cut();
});

const bearer = async (person: string) => ({ authorization: `Bearer ${await served.token(person)}` });
const follow = async (headers: Record<string, string>, at: Served | string = served): Promise<Follower> => {
  const follower = await Follower.open(at, headers);
  followers.push(follower);
  await follower.until(() => follower.lastId !== undefined);
  return follower;
};
const withdraw = async (id: string, n = 0): Promise<void> => {
  const [outcome] = await served.where.office.door.apply([
    { subject: 'nomination', id, type: 'WITHDRAWN', who: { person: served.staff(n).clerk } },
  ]);
  expect(outcome).toMatchObject({ ok: true });
};
/** A session of somebody, as a browser holds one. */
const session = async (person: string) => {
  const { pool } = served.where;
  const { rows } = await pool.query('select password_hash from accounts where id = $1', [person]);
  const begin = { account: person, passwordHash: rows[0].password_hash, proven: true, agent: 'test' };
  return { cookie: `accolade=${await new Sessions(pool).begin(pool, begin)}` };
};
const give = (person: string, unit: string) =>
  served.where.pool.query(`insert into roles (account_id, role, unit_id) values ($1, 'head', $2)`, [person, unit]);

describe('whoever follows', () => {
  it('is told what has changed of what they may read: kind, id and version, nothing else', async () => {
    const [own, other, office] = await Promise.all(
      [served.staff(0).clerk, served.staff(1).clerk, served.round.staff().secretary].map(async (person) =>
        follow(await bearer(person)),
      ),
    );
    expect(own!.answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(own!.answer.headers['x-request-id']).toEqual(expect.any(String));
    const [mine, theirs] = [await served.draft(0), await served.draft(1)];
    await withdraw(mine, 0);
    await office!.until(() => office!.has(mine, 2) && office!.has(theirs, 1));
    await own!.until(() => own!.has(mine, 2));
    await other!.until(() => other!.has(theirs));
    for (const { data, event } of [own!, other!, office!].flatMap(({ events }) => events)) {
      expect(event).toBe('changed');
      expect(Object.keys(data).sort()).toEqual(['id', 'kind', 'version']);
    }
    expect(own!.has(theirs)).toBe(false);
    expect(other!.has(mine)).toBe(false);
  });

  it('is told by every server, of what another one did', async () => {
    const another = await openAnother(served.where);
    const app = await createApp(another.office, {
      capturesMail: true,
      address: new OwnAddress(undefined),
      secretKey: 'k'.repeat(32),
    });
    await app.listen(0, '127.0.0.1');
    try {
      const there = await follow(await bearer(served.staff(0).clerk), await app.getUrl());
      const id = await served.draft(0);
      await there.until(() => there.has(id));
      // A place of one server is a place of the other.
      there.cut();
      const next = await served.draft(0);
      const here = await follow({ ...(await bearer(served.staff(0).clerk)), 'last-event-id': there.lastId! });
      await here.until(() => here.has(next));
    } finally {
      await app.close();
      await another.close();
    }
  });

  it.each(['cut after', 'cut before', 'never cut'])(
    'misses nothing that was done early and committed late, after what was done later: %s',
    async (when) => {
      const { owner } = served.where;
      const headers = await bearer(served.round.staff().secretary);
      const early = await served.draft(0);
      let follower = await follow(headers);
      await owner.query('select pg_advisory_lock(77)');
      const held = withdraw(early);
      try {
        for (let waits = false; !waits;)
          waits =
            (await owner.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 77 and not granted`))
              .rows.length > 0;
        if (when === 'cut before') follower.cut();
        const later = await served.draft(1);
        if (when === 'cut before') follower = await follow({ ...headers, 'last-event-id': follower.lastId! });
        await follower.until(() => follower.has(later));
        // The place has moved on as far as it goes.
        const further = await served.draft(1);
        await follower.until(() => follower.has(further));
        expect(follower.has(early, 2)).toBe(false);
        if (when === 'cut after') follower.cut();
      } finally {
        await owner.query('select pg_advisory_unlock(77)');
      }
      await held;
      if (when === 'cut after') follower = await follow({ ...headers, 'last-event-id': follower.lastId! });
      await follower.until(() => follower.has(early, 2));
    },
  );

  it('is told all that happened while they were away, and to look again after too long', async () => {
    const headers = await bearer(served.staff(2).clerk);
    const first = await follow(headers);
    first.cut();
    const made = [await served.draft(2), await served.draft(2), await served.draft(0)];
    const back = await follow({ ...headers, 'last-event-id': first.lastId! });
    await back.until(() => back.has(made[0]!) && back.has(made[1]!));
    expect(back.has(made[2]!)).toBe(false);
    for (const old of ['1', 'not a place', '9999999999999999', String(BigInt(first.lastId!) - 7_200_000_000n)]) {
      const late = await follow({ ...headers, 'last-event-id': old });
      await late.until(() => late.events.some(({ event }) => event === 'look-again'));
      late.cut();
    }
  });

  it('is told to look again where a great many changed at once', async () => {
    const follower = await follow(await bearer(served.staff(0).clerk));
    await drafts(served.round, served.unit(0), 'person', 300);
    await follower.until(() => follower.events.some(({ event }) => event === 'look-again'));
    expect(follower.events.length).toBeLessThan(100);
  });
});

describe('a stream ends', () => {
  it('when its session does, at the next event and without one; the others go on, and their places move', async () => {
    const [gone, quiet] = [await session(served.staff(0).clerk), await session(served.staff(2).clerk)];
    const [stays, one, two] = [
      await follow(await session(served.staff(0).clerk)),
      await follow(gone),
      await follow(quiet),
    ];
    const { pool } = served.where;
    await pool.query('delete from sessions where token_hash = $1', [hashOf(gone.cookie.split('=')[1]!)]);
    const id = await served.draft(0);
    await one.until(() => one.ended);
    expect(one.has(id)).toBe(false);
    await stays.until(() => stays.has(id));
    const before = stays.lastId;
    await pool.query('delete from sessions where token_hash = $1', [hashOf(quiet.cookie.split('=')[1]!)]);
    await two.until(() => two.ended);
    await stays.until(() => stays.lastId !== before);
    expect(stays.ended).toBe(false);
  });

  it.each<[string, (person: string) => Promise<unknown>]>([
    ['it loses a role', (person) => served.where.pool.query('delete from roles where account_id = $1', [person])],
    ['it is given a role', (person) => give(person, served.unit(1))],
    [
      'its token is taken',
      (person) => served.where.pool.query('delete from access_tokens where account_id = $1', [person]),
    ],
    [
      'its account is closed',
      (person) => served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [person]),
    ],
  ])('when %s', async (_, change) => {
    const [person] = await people(served.where.pool, 'clerk', served.unit(0), 1);
    const follower = await follow(await bearer(person!));
    await change(person!);
    const id = await served.draft(0);
    await follower.until(() => follower.ended);
    expect(follower.has(id)).toBe(false);
  });

  it('and does not begin for whoever is not signed in, asks for no stream, or has five', async () => {
    await expect(Follower.open(served, {})).rejects.toThrow('401');
    const headers = await bearer(served.staff(1).clerk);
    await expect(Follower.open(served, { ...headers, accept: '*/*' })).rejects.toThrow('406');
    const five = await Promise.all(Array.from({ length: 5 }, () => follow(headers)));
    await expect(Follower.open(served, headers)).rejects.toThrow('429');
    five[0]!.cut();
    // The server learns of a cut a moment later.
    for (let free = false; !free;) free = await follow(headers).then(Boolean, () => false);
  });

  it('at once when the server stops', async () => {
    const other = await Served.open();
    const follower = await Follower.open(other, { authorization: `Bearer ${await other.token(other.staff(0).clerk)}` });
    const begun = performance.now();
    await other.close();
    await follower.until(() => follower.ended);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

it('a reader who does not read is cut off before much waits for it', async () => {
  let stream: Stream | undefined;
  const server = createServer((_, answer) => {
    stream = new Stream({ person: 'x' }, '', answer);
    stream.begin();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {}).pause();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [, answer] = (await once(server, 'request')) as [unknown, ServerResponse];
  const change = { kind: 'list', id: '018f0000-0000-7000-8000-000000000000', version: 1 } as const;
  const many = Array.from({ length: 200 }, () => change);
  let most = 0;
  for (let n = 0; n < 10_000 && !answer.destroyed; n++) {
    stream!.tell(many, String(n));
    most = Math.max(most, answer.writableLength);
    await new Promise(setImmediate);
  }
  expect(answer.destroyed).toBe(true);
  expect(most).toBeLessThan(200_000);
  socket.destroy();
  server.close();
});
