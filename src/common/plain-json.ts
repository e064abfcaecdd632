/** What somebody sends to be kept as JSON: bounded, and made of what the record can hold for ever. */
import { z } from 'zod';

const DEPTH = 12;
const VALUES = 10_000;
const TEXT = 20_000;
const KEY = 100;

interface Fault {
  path: string[];
  message: string;
}

const broken = (text: string) => !text.isWellFormed() || text.includes('\u0000');

/** The first fault of a value from JSON.parse; it does not recurse, so no depth of nesting can exhaust it. */
function faultOf(value: unknown): Fault | undefined {
  const left: { value: unknown; path: string[] }[] = [{ value, path: [] }];
  for (let seen = 1; left.length > 0; seen++) {
    const { value: each, path } = left.pop()!;
    if (seen + left.length > VALUES) return { path: [], message: `send at most ${VALUES} values` };
    if (path.length > DEPTH) return { path, message: `nest at most ${DEPTH} levels` };
    if (typeof each === 'number' && !Number.isFinite(each)) return { path, message: 'send a number that can be kept' };
    if (typeof each === 'string' && (each.length > TEXT || broken(each)))
      return { path, message: `send plain text of at most ${TEXT} characters` };
    if (each === null || typeof each !== 'object') continue;
    for (const [key, inside] of Object.entries(each)) {
      if (key.length > KEY || broken(key))
        return { path, message: `name things in plain text of at most ${KEY} characters` };
      left.push({ value: inside, path: [...path, key] });
    }
  }
  return undefined;
}

/** An object of JSON values. */
export const plainObject = z.record(z.string(), z.unknown()).superRefine((value, context) => {
  const fault = faultOf(value);
  if (fault) context.addIssue({ code: 'custom', ...fault });
});
