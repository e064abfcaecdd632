import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Accepted } from '../casework/act.js';
import { answered, nothingThere } from '../casework/answer.js';
import { Problem } from '../common/problem.js';
import { Does } from '../common/does.js';
import { made, receipt } from '../casework/answer.schema.js';
import {
  countedRoundView,
  finalListView,
  listsPage,
  programmeView,
  roundsPage,
  type CountedRoundView,
} from './round.view.schema.js';
import { countedRound, roundInWords } from './round-view.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { holds, mayPlan, mayRead } from '../people/scope.service.js';
import { finalList, listsOf, roundRow, roundsOf } from './round.queries.js';
import { programmeBody, roundBody, type ProgrammeBody, type RoundBody } from './round.schema.js';
import { ProgrammeFault } from './round.service.js';

const id = z.uuid();
const after = z.uuid().optional();

@Controller('api/v1')
export class RoundController {
  constructor(private readonly office: Office) {}

  /** Keeps a programme file; the same text again is the same version. */
  @Post('programmes')
  @Does('Keep a programme file; the same text again is the same version.', programmeView)
  @HttpCode(200)
  @May('plan rounds')
  async keep(@Who() person: string, @Body({ schema: programmeBody }) { source }: ProgrammeBody) {
    if (!(await mayPlan(this.office.pool, person)))
      throw new Problem(403, 'not-yours', 'Programmes are kept by the secretary of an office.');
    try {
      const { code, version } = await this.office.rounds.keepProgramme(source);
      return { code, version };
    } catch (error) {
      if (!(error instanceof ProgrammeFault)) throw error;
      const errors = error.faults.map(({ path, message }) => ({ path, message }));
      throw new Problem(400, 'programme-faulty', 'This programme cannot be run: see `errors`.', { errors });
    }
  }

  @Post('rounds')
  @Does('Plan a round of a programme, with its units.', made, 201)
  @May('plan rounds')
  async plan(@Who() person: string, @Body({ schema: roundBody }) body: RoundBody): Promise<{ id: string }> {
    if (!(await holds(this.office.pool, person, 'secretary', body.organiser))) throw nothingThere();
    return { id: await this.office.rounds.planFrom(body) };
  }

  @Post('rounds/:id/open')
  @Does('Open a planned round.', receipt)
  @HttpCode(200)
  @May('act on cases')
  async open(@Who() person: string, @Param('id', { schema: id }) round: string): Promise<Accepted> {
    const outcome = await this.office.rounds.open(round, { person });
    this.office.nudge();
    const [done] = await answered([outcome], () => mayRead(this.office.pool, person, 'round', round));
    return done!;
  }

  @Get('rounds')
  @Does('The rounds in which one has a part, latest first.', roundsPage)
  @May('read cases')
  async all(@Who() person: string, @Query('after', { schema: after }) from?: string) {
    const rows = await roundsOf(this.office.pool, person, from);
    await this.office.book.of(
      this.office.pool,
      rows.map(({ id }) => id),
    );
    return { rows: rows.map((row) => roundInWords(this.office.book, row)), next: rows.at(-1)?.id ?? null };
  }

  @Get('rounds/:id')
  @Does('A round with its stages, and how many of the cases that one may read stand where.', countedRoundView)
  @May('read cases')
  async one(@Who() person: string, @Param('id', { schema: id }) round: string): Promise<CountedRoundView> {
    const row = await this.readable(person, round);
    await this.office.book.of(this.office.pool, [round]);
    return countedRound(this.office, person, row);
  }

  /** Every list of the round that is the person's to see, of one stage if it is named. */
  @Get('rounds/:id/lists')
  @Does('The lists of a round that are one’s own to see.', listsPage)
  @May('read cases')
  async lists(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Query('stage', { schema: z.string().max(100).optional() }) stage?: string,
    @Query('after', { schema: after }) from?: string,
  ) {
    const rows = await listsOf(this.office.pool, { round, person, stage, after: from });
    return { rows, next: rows.at(-1)?.id ?? null };
  }

  /** What the round came to: the titles given, by number. */
  @Get('rounds/:id/final-list')
  @Does('The titles that a round gave, by number.', finalListView)
  @May('read cases')
  async final(@Who() person: string, @Param('id', { schema: id }) round: string) {
    await this.readable(person, round);
    return { rows: await finalList(this.office.pool, round) };
  }

  private async readable(person: string, round: string) {
    const view = (await mayRead(this.office.pool, person, 'round', round))
      ? await roundRow(this.office.pool, round)
      : undefined;
    if (!view) throw nothingThere();
    return view;
  }
}
