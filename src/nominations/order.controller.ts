import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { versionOf } from './if-match.js';
import { orderBody, type OrderBody } from './nomination.schema.js';
import { orderView } from './offer.view.schema.js';
import { arrange, orderOf, type Order } from './order.service.js';

const id = z.uuid();

@Controller('api/v1')
export class OrderController {
  constructor(private readonly office: Office) {}

  @Get('lists/:id/order')
  @Does('The order of recommendation of a list that is not sealed yet.', orderView)
  @May('read cases')
  async read(
    @Who() person: string,
    @Param('id', { schema: id }) list: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await orderOf(this.office.pool, person, list));
  }

  @Put('lists/:id/order')
  @Does('Arrange a list, as the version of the order that was read.', orderView)
  @May('act on cases')
  async arrange(
    @Who() person: string,
    @Param('id', { schema: id }) list: string,
    @Body({ schema: orderBody }) { cases }: OrderBody,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') seen?: string,
  ) {
    return tagged(reply, await arrange(this.office, person, list, { cases, version: versionOf(seen) }));
  }
}

function tagged(reply: FastifyReply, order: Order): Order {
  void reply.header('etag', `"${order.version}"`);
  return order;
}
