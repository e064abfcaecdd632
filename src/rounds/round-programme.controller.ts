import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { diagramOf } from '../../workflows/diagram-view.js';
import { inAll } from '../../workflows/labels.js';
import { programmeInWords } from '../../workflows/programme-view.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundInfo } from '../casework/round-book.js';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { diagramView, roundProgrammeView } from './round-programme.schema.js';

const id = z.uuid();

/** The rules of a round, for whoever may read the round: they are nobody's secret. */
@Controller('api/v1/rounds/:id')
export class RoundProgrammeController {
  constructor(private readonly office: Office) {}

  @Get('programme')
  @Does('What a round’s programme asks: categories, forms, quotas, stages.', roundProgrammeView)
  @May('read cases')
  async one(@Who() person: string, @Param('id', { schema: id }) round: string) {
    const { id, code, version, compiled } = await this.readable(person, round);
    return { round: { id, code }, version, ...programmeInWords(compiled.programme) };
  }

  /** Of one category; left out, of the first. */
  @Get('diagram')
  @Does('The ways that a case of a category can go, and who may go them.', diagramView)
  @May('read cases')
  async diagram(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Query('category', { schema: z.string().max(100).optional() }) code?: string,
  ) {
    const { programme, cases } = (await this.readable(person, round)).compiled;
    const category = programme.categories.find((each) => code === undefined || each.code === code);
    if (!category) throw new Problem(404, 'unknown', 'This round has no such category.');
    return {
      category: category.code,
      title: inAll(category.title),
      ...diagramOf(programme, category.code, cases.get(category.code)!),
    };
  }

  private async readable(person: string, round: string): Promise<RoundInfo> {
    const { pool, book } = this.office;
    if (!(await mayRead(pool, person, 'round', round))) throw nothingThere();
    await book.of(pool, [round]);
    return book.get(round);
  }
}
