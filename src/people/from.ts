/** Where a request comes from, as budgets and the list of sessions know it. */
import type { FastifyRequest } from 'fastify';
import type { From } from './sign-in.service.js';

export const fromOf = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): From => ({
  address: ip,
  agent: headers['user-agent'] ?? '',
});
