import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { OwnAddress } from '../common/own-address.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { slipLinkBody, slipLinkMade, slipLinksPage, type SlipLinkBody } from './slip.schema.js';

const id = z.uuid();

/** For the secretary of the office that asks. */
@Controller('api/v1')
export class SlipLinkController {
  constructor(
    private readonly office: Office,
    private readonly address: OwnAddress,
  ) {}

  @Post('stages/:id/slip-links')
  @Does('Make a link by which a body gives its opinion about cases, and mail it if asked to.', slipLinkMade, 201)
  @May('act on cases')
  async make(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Body({ schema: slipLinkBody }) body: SlipLinkBody,
  ) {
    // Behind the hash, so that no proxy on the way writes it down.
    const made = await this.office.slipLinks.make(person, stage, body, (token) => this.address.link(`/slips#${token}`));
    this.office.nudge();
    return made;
  }

  @Get('stages/:id/slip-links')
  @Does('The links for opinion slips that one’s office has made in a stage.', slipLinksPage)
  @May('act on cases')
  async all(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = (await this.office.slipLinks.all(person, stage, after)) as { id: string }[];
    return { rows, next: nextOf(rows) };
  }

  @Delete('slip-links/:id')
  @Does('End a link for opinion slips.')
  @HttpCode(204)
  @May('act on cases')
  revoke(@Who() person: string, @Param('id', { schema: id }) link: string): Promise<void> {
    return this.office.slipLinks.revoke(person, link);
  }
}
