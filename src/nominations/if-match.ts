/** The version that somebody read, as `If-Match` gives it back. */
import { Problem } from '../common/problem.js';

/** Throws a Problem of 428 where none was sent. 0 is the version of what has not been written yet. */
export function versionOf(seen: string | undefined): number {
  const [, version] = /^(?:W\/)?"(0|[1-9]\d{0,8})"$/.exec(seen ?? '') ?? [];
  if (version === undefined)
    throw new Problem(428, 'version-wanted', 'If-Match: send the version that you read, in quotes, as the ETag said.');
  return Number(version);
}
