import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pages look up: notices by the day they end, nominees by the beginning of their name. */
export class Reading1765100000000 implements MigrationInterface {
  name = 'Reading1765100000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create index ix_lists_ending on lists (stage_id, ends_on) where kind = 'notice';
-- In the order of characters, whatever language the database sorts in: a name is found whole, and by its beginning.
drop index ix_nominations_name;
create index ix_nominations_name on nominations (round_id, name_key text_pattern_ops);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index ix_nominations_name;
create index ix_nominations_name on nominations (round_id, name_key);
drop index ix_lists_ending;
`);
  }
}
