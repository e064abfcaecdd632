import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case names its round twice: by itself, and with its unit. The second is a unit of a round, so the first is held by it. */
export class Entering1765200000000 implements MigrationInterface {
  name = 'Entering1765200000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table nominations drop constraint fk_nominations_round');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'alter table nominations add constraint fk_nominations_round foreign key (round_id) references rounds (id)',
    );
  }
}
