/**
 * Requests that another site makes a browser send. A cookie goes along by itself, so what changes anything must carry a
 * header that no other site can set, and may not name another origin. An access token is sent on purpose.
 */
import type { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS'];

interface Asked {
  method: string;
  headers: Record<string, string | undefined>;
}

/** Throws a Problem of 403. `byCookie`: it is the cookie that says who asks. */
export function refuseForgery({ method, headers }: Asked, byCookie: boolean, address: OwnAddress): void {
  if (CHANGES_NOTHING.includes(method)) return;
  const { origin, host = '' } = headers;
  if (origin !== undefined && !address.isOwn(origin, host))
    throw new Problem(403, 'other-origin', 'This request was made by another site.');
  if (byCookie && headers['x-accolade'] === undefined)
    throw new Problem(403, 'header-missing', 'Send the header X-Accolade, with any value.');
}
