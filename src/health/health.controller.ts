import { Controller, Get } from '@nestjs/common';
import { NoApi } from '../common/does.js';
import { Office } from '../office.js';
import { May } from '../people/access.js';
import { healthOf } from './health.service.js';

@Controller('health')
export class HealthController {
  constructor(private readonly office: Office) {}

  @Get()
  @NoApi()
  @May('ask whether the service is well')
  health() {
    return healthOf(this.office.pool);
  }
}
