/** A name for every request, so that what somebody was answered can be found in the log. */
import type { IncomingMessage } from 'node:http';
import { v7 } from 'uuid';

const GIVEN = /^[A-Za-z0-9-]{8,64}$/;

/** The caller's own, where it is one; else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN.test(given) ? given : v7();
}
