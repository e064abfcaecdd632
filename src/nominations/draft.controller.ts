import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Accepted, Data } from '../casework/act.js';
import { answered } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { receipt, receipts } from '../casework/answer.schema.js';
import { casesPageView } from './nomination.view.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { casesFor } from './cases.service.js';
import { save } from './draft.service.js';
import { versionOf } from './if-match.js';
import {
  draftBody,
  draftChange,
  sealBody,
  type DraftBody,
  type DraftChange,
  type SealBody,
} from './nomination.schema.js';

const id = z.uuid();
const text = z.string().max(100).optional();

@Controller('api/v1')
export class DraftController {
  constructor(private readonly office: Office) {}

  @Post('nominations')
  @Does('Enter a draft; it may be incomplete.', receipt, 201)
  @May('act on cases')
  async enter(
    @Who() person: string,
    @Body({ schema: draftBody }) { exception, title, ...draft }: DraftBody,
  ): Promise<Accepted> {
    const nominee = draft.nominee as Data;
    const form = draft.form as Data;
    const [outcome] = await this.office.nominations.enter({ person }, [
      {
        ...draft,
        nominee,
        form,
        ...(title === undefined ? {} : { title }),
        ...(exception === undefined ? {} : { exception }),
      },
    ]);
    const [done] = await answered([outcome!], () => mayRead(this.office.pool, person, 'round', draft.round));
    return done!;
  }

  /** Saves a draft, as it is typed. `If-Match`: the version that was read; whoever saves later is told, and loses nothing. */
  @Patch('nominations/:id')
  @Does('Save a draft, as the version that was read.', receipt)
  @May('act on cases')
  async save(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Body({ schema: draftChange }) change: DraftChange,
    @Headers('if-match') seen?: string,
  ): Promise<Accepted> {
    const { pool, gathered } = this.office;
    const saving = { person, nomination, version: versionOf(seen), change };
    return save(pool, (act) => gathered.act(act), saving);
  }

  /** The cases of a round that are the person's to see, by id. */
  @Get('nominations')
  @Does('The cases of a round that are one’s own to see; `q`: how a name begins.', casesPageView)
  @May('read cases')
  async all(
    @Who() person: string,
    @Query('round', { schema: id }) round: string,
    @Query('category', { schema: text }) category?: string,
    @Query('state', { schema: text }) state?: string,
    @Query('unit', { schema: id.optional() }) unit?: string,
    @Query('q', { schema: text }) q?: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    return casesFor(this.office, { person, round, category, state, unit, q, after });
  }

  /** Seals a unit's list with all that is listed on it: all or nothing. */
  @Post('lists/:id/seal')
  @Does('Seal a unit’s list, in order.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async seal(
    @Who() person: string,
    @Param('id', { schema: id }) list: string,
    @Body({ schema: sealBody }) { order }: SealBody,
  ) {
    const outcomes = await this.office.nominations.seal(list, { person }, order);
    this.office.nudge();
    return { acts: await answered(outcomes, () => mayRead(this.office.pool, person, 'list', list)) };
  }
}
