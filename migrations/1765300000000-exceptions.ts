import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The exceptions of a round are looked up: few cases of many entered late. */
export class Exceptions1765300000000 implements MigrationInterface {
  name = 'Exceptions1765300000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query('create index ix_nominations_late on nominations (round_id, id) where late');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index ix_nominations_late');
  }
}
