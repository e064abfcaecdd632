/** The cookie that remembers, in one browser and for ten minutes, what a sign-in by another provider was begun with. */
import type { OwnAddress } from '../common/own-address.js';

const nameAt = ({ secure }: OwnAddress): string => (secure ? '__Host-accolade-oidc' : 'accolade-oidc');
const attributes = ({ secure }: OwnAddress): string => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** Seconds. */
export const OIDC_LIVES = 600;

export const oidcCookieWith = (sealed: string, address: OwnAddress): string =>
  `${nameAt(address)}=${sealed}; Max-Age=${OIDC_LIVES}; ${attributes(address)}`;

export const oidcCookieWithout = (address: OwnAddress): string =>
  `${nameAt(address)}=; Max-Age=0; ${attributes(address)}`;

export function sealedIn(header: string | undefined, address: OwnAddress): string | undefined {
  const start = `${nameAt(address)}=`;
  const pair = header
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(start));
  const sealed = pair?.slice(start.length);
  return sealed !== undefined && /^[\w-]{1,1000}$/.test(sealed) ? sealed : undefined;
}
