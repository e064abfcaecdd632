import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pages look up: notices by the day they end. */
export class Reading1765100000000 implements MigrationInterface {
  name = 'Reading1765100000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create index ix_lists_ending on lists (stage_id, ends_on) where kind = 'notice';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index ix_lists_ending;
`);
  }
}
