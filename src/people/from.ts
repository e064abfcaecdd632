/** Where a request comes from, as budgets and the list of sessions know it. */
import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { From } from './sign-in.service.js';

export const fromOf = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): From => ({
  address: networkOf(ip),
  agent: headers['user-agent'] ?? '',
});

/** What one subscriber has: an IPv4 address, or of IPv6 the first 64 bits; the others anybody may choose at will. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.slice(0, 60);
  const [front, back] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = back === undefined ? 0 : 8 - front!.length - back.length;
  const groups = [...front!, ...Array<string>(zeros).fill('0'), ...(back ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
