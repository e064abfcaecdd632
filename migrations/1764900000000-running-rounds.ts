import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has passed costs a page nothing: an inbox finds the rounds that run, and what a body or unit has to do with them,
 * past all that are over; and a list does not walk through what cases left behind in an index when they went on to
 * another state. PostgreSQL would take that away when a fifth of all cases had moved, and leave it in the indexes even
 * then while it is little of the whole, however much it is of one round.
 */
export class RunningRounds1764900000000 implements MigrationInterface {
  name = 'RunningRounds1764900000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create index ix_rounds_running on rounds (id) where state in ('open', 'cancelling');
drop index ix_round_bodies_body;
create index ix_round_bodies_body on round_bodies (body_id, round_id);
drop index ix_round_units_unit;
create index ix_round_units_unit on round_units (unit_id, round_id);
alter table nominations set (vacuum_index_cleanup = on, autovacuum_vacuum_scale_factor = 0.02);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
alter table nominations reset (vacuum_index_cleanup, autovacuum_vacuum_scale_factor);
drop index ix_round_units_unit;
create index ix_round_units_unit on round_units (unit_id);
drop index ix_round_bodies_body;
create index ix_round_bodies_body on round_bodies (body_id);
drop index ix_rounds_running;
`);
  }
}
