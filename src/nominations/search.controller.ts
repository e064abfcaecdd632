import { Controller, Get, Query } from '@nestjs/common';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { blindPlaces } from './cases.queries.js';
import { foundView, searchAsked } from './search.schema.js';
import { casesNamed, roundsInScope, unitsNamed } from './search.queries.js';

@Controller('api/v1')
export class SearchController {
  constructor(private readonly office: Office) {}

  @Get('search')
  @Does('Find nominees and units of what one may read: by how a name begins, or by a title’s number.', foundView)
  @May('read cases')
  async find(@Who() person: string, @Query('q', { schema: searchAsked }) q: string) {
    const { pool, book, inbox } = this.office;
    const rounds = await roundsInScope(pool, person);
    await book.of(pool, rounds);
    const hidden = new Set(rounds.flatMap((round) => blindPlaces(book.get(round).compiled)));
    const [cases, units] = await Promise.all([casesNamed(pool, person, q, [...hidden]), unitsNamed(pool, person, q)]);
    const standings = await inbox.standingsOf(person, cases);
    return { nominations: cases.flatMap((id) => standings.get(id) ?? []), units };
  }
}
