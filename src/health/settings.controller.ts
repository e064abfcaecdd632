import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ABOUT, type About } from '../common/about.js';
import { Does } from '../common/does.js';
import { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { administersSomewhere } from '../people/scope.service.js';
import { healthOf } from './health.service.js';
import { settingsView, type SettingsView } from './settings.schema.js';

const LANGUAGES: SettingsView['languages'] = ['zh-CN', 'ug', 'en'];

@Controller('api/v1/settings')
export class SettingsController {
  constructor(
    private readonly office: Office,
    private readonly address: OwnAddress,
    @Inject(ABOUT) private readonly about: About,
  ) {}

  @Get()
  @Does('What is set up here, for administrators: hosts and kinds, no secret.', settingsView)
  @Header('cache-control', 'no-store')
  @May('see what is set up')
  async all(@Who() person: string): Promise<SettingsView> {
    const { pool } = this.office;
    if (!(await administersSomewhere(pool, person)))
      throw new Problem(403, 'not-yours', 'Administrators look after what is set up.');
    const { status, effectsOwed } = await healthOf(pool);
    return {
      ...this.about,
      robots: [...this.about.robots],
      address: this.address.link(''),
      languages: LANGUAGES,
      health: { status, effects_owed: effectsOwed },
    };
  }
}
