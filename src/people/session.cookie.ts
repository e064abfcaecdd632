/**
 * The cookie that holds a session's token. Over TLS its name begins with `__Host-`: browsers then take it only from us,
 * over TLS, for the whole site and no other. It has no end of its own: the server's is the one that counts.
 */
import type { OwnAddress } from '../common/own-address.js';

const nameAt = ({ secure }: OwnAddress): string => (secure ? '__Host-accolade' : 'accolade');
const attributes = ({ secure }: OwnAddress): string => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

export const cookieWith = (token: string, address: OwnAddress): string =>
  `${nameAt(address)}=${token}; ${attributes(address)}`;

/** Makes a browser forget it. */
export const cookieWithout = (address: OwnAddress): string => `${nameAt(address)}=; Max-Age=0; ${attributes(address)}`;

/** The token in a Cookie header. */
export function tokenIn(header: string | undefined, address: OwnAddress): string | undefined {
  const start = `${nameAt(address)}=`;
  const pair = header
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(start));
  const token = pair?.slice(start.length);
  return token !== undefined && /^[\w-]{1,100}$/.test(token) ? token : undefined;
}
