/** Of which unit something is asked: the one that is named, or one's own where there is only one. */
import type { Pool } from 'pg';
import { nothingThere } from '../casework/answer.js';
import { Problem } from '../common/problem.js';
import { mayRead, mayReadUnit, unitsWrittenFor } from '../people/scope.service.js';

/** A unit that the person may read in this round. Throws a Problem: 404 to strangers, 400 where it has to be named. */
export async function unitToRead(pool: Pool, person: string, round: string, unit: string | undefined): Promise<string> {
  if (unit !== undefined) {
    if (await mayReadUnit(pool, person, round, unit)) return unit;
    throw nothingThere();
  }
  const own = await unitsWrittenFor(pool, person, round);
  if (own.length === 1) return own[0]!;
  if (own.length > 1 || (await mayRead(pool, person, 'round', round))) throw nameIt();
  throw nothingThere();
}

/** A unit for which the person writes as clerk or head; an office may not ask for another's. */
export async function ownUnit(pool: Pool, person: string, round: string, unit: string | undefined): Promise<string> {
  const own = await unitsWrittenFor(pool, person, round);
  if (unit === undefined && own.length > 1) throw nameIt();
  const found = unit === undefined ? own[0] : own.find((each) => each === unit);
  if (found === undefined) throw nothingThere();
  return found;
}

const nameIt = () => new Problem(400, 'unit-wanted', 'Say which unit you ask for: unit=ID.');
