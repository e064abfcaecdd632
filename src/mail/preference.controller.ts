import { Body, Controller, Get, Patch } from '@nestjs/common';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { preferenceChange, preferencesView, type PreferenceChange } from './mail.schema.js';

@Controller('api/v1/preferences')
export class PreferenceController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('One’s language, and which mails come at once, in the digest, or not.', preferencesView)
  @May('choose one’s mails')
  read(@Who() person: string) {
    return this.office.preferences.of(person);
  }

  @Patch()
  @Does('Choose one’s language and mails; what has to reach one cannot be turned off.', preferencesView)
  @May('choose one’s mails')
  change(@Who() person: string, @Body({ schema: preferenceChange }) change: PreferenceChange) {
    return this.office.preferences.change(person, change);
  }
}
