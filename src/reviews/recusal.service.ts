/** Recusals (回避): a person stays out of one case, by their own word or as the secretary enters it. */
import type { Pool } from 'pg';
import { nothingThere } from '../casework/answer.js';
import { inTransaction, type Queryable } from '../casework/store.js';
import { Problem } from '../common/problem.js';
import { holdsAtOffice, mayRead } from '../people/scope.service.js';
import type { RecusalBody, RecusalView } from './recusal.schema.js';

export interface Recused {
  nomination: string;
  person: string;
  ground: string;
  by: string;
}

/** No act is being decided on the cases while this transaction lasts: the lock that the door takes, in its order. */
export const lockCases = (db: Queryable, cases: readonly string[]): Promise<unknown> =>
  db.query({
    name: 'lock_cases',
    text: 'select 1 from nominations where id = any($1::uuid[]) order by id for no key update',
    values: [cases],
  });

/** After `lockCases`. What was said first stays; whoever had the case to read has it no more. */
export async function recuse(db: Queryable, { nomination, person, ground, by }: Recused): Promise<void> {
  await db.query({
    name: 'recuse',
    text: `insert into recusals (nomination_id, account_id, ground, declared_by) values ($1, $2, $3, $4)
      on conflict on constraint pk_recusals do nothing`,
    values: [nomination, person, ground, by],
  });
  await db.query({
    name: 'release_recused',
    text: `update assignments set state = 'released', released_by = $3, released_at = now_here()
      where nomination_id = $1 and reviewer = $2 and state in ('offered', 'declared')`,
    values: [nomination, person, by],
  });
}

export class RecusalService {
  constructor(private readonly pool: Pool) {}

  /**
   * Keeps somebody out of a case, for good; said twice, the first stays. Throws a Problem of 404 where the case is not
   * the person's to read, or somebody else's recusal not theirs to enter; of 400 for whom no office of the case knows.
   */
  async declare(by: string, nomination: string, { ground, person = by }: RecusalBody): Promise<RecusalView> {
    const known = (await this.of(nomination)).find((each) => each.person === person);
    // Whoever stays out can no longer read the case, but may say it again.
    const mine = person === by && known !== undefined;
    if (!mine && !(await mayRead(this.pool, by, 'nomination', nomination))) throw nothingThere();
    if (person !== by && !(await holdsAtOffice(this.pool, by, nomination, ['secretary']))) throw nothingThere();
    if (person !== by && !(await mayRead(this.pool, person, 'nomination', nomination)) && !known)
      throw new Problem(400, 'bad-request', 'What was sent cannot be understood: see `errors`.', {
        errors: [{ path: 'person', message: 'name somebody who has a part in this case' }],
      });
    await inTransaction(
      this.pool,
      (db) => lockCases(db, [nomination]),
      (db) => recuse(db, { nomination, person, ground, by }),
    );
    return (await this.of(nomination)).find((each) => each.person === person)!;
  }

  /** Who stays out of a case, for its secretary, approver and supervisor. Throws a Problem of 404 for anybody else. */
  async list(person: string, nomination: string): Promise<RecusalView[]> {
    const may =
      (await mayRead(this.pool, person, 'nomination', nomination)) &&
      (await holdsAtOffice(this.pool, person, nomination, ['secretary', 'approver', 'supervisor']));
    if (!may) throw nothingThere();
    return this.of(nomination);
  }

  private async of(nomination: string): Promise<RecusalView[]> {
    const { rows } = await this.pool.query({
      name: 'recusals_of_case',
      text: `select r.nomination_id as nomination, r.account_id as person, a.name, r.ground, r.declared_by, r.at
        from recusals r join accounts a on a.id = r.account_id where r.nomination_id = $1 order by r.at, r.account_id`,
      values: [nomination],
    });
    return rows.map((row) => ({ ...row, at: (row.at as Date).toISOString() }));
  }
}
