/** Which addresses a robot may have: a name that is allowed, over https, that does not lead into our own network. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { HookKind } from './webhook.schema.js';

const ROBOTS: Partial<Record<HookKind, string>> = { wecom: 'qyapi.weixin.qq.com', dingtalk: 'oapi.dingtalk.com' };

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/** An IPv4 address in the clothes of IPv6 (::ffff:10.0.0.1) counts as what it is. */
export const isInside = (address: string): boolean => inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Why an address can't be a robot's; undefined if it can. `hosts`: names, with a port where it is not 443, that whoever
 * runs the server allows beside the two robots: one may stand in the own network, and be of any kind.
 */
export function faultOf(kind: HookKind, address: string, hosts: readonly string[]): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return 'write an https address';
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'write an address without a name or a mark';
  if (hosts.includes(url.host)) return undefined;
  const robot = ROBOTS[kind];
  return url.host === robot
    ? undefined
    : `robots of this kind are at ${[robot, ...hosts].filter(Boolean).join(', ') || 'no address that is allowed here'}`;
}

export type Resolve = (host: string) => Promise<{ address: string }[]>;
export const resolve: Resolve = (host) => lookup(host, { all: true });

/** The address to connect to, asked once, so that no later answer can lead elsewhere. Throws where one is inside. */
export async function addressOf(url: URL, hosts: readonly string[], ask: Resolve): Promise<string> {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(name) ? [{ address: name }] : await ask(name);
  if (found.length === 0) throw new Error('the name of the robot leads nowhere');
  if (!hosts.includes(url.host) && found.some(({ address }) => isInside(address)))
    throw new Error('the name of the robot leads into a private network');
  return found[0]!.address;
}
