import { Controller, Get } from '@nestjs/common';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { NoApi } from '../common/does.js';
import { May } from '../people/access.js';

@Controller('health')
export class HealthController {
  constructor(private readonly office: Office) {}

  @Get()
  @NoApi()
  @May('ask whether the service is well')
  async health() {
    const { rows } = await this.office.pool
      .query('select count(*)::int as owed from outbox where done_at is null')
      .catch(() => ({ rows: [] as { owed: number }[] }));
    if (!rows[0]) throw new Problem(503, 'no-database', 'The database does not answer.');
    return { status: 'ok', effectsOwed: rows[0].owed };
  }
}
