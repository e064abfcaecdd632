/** Who may ask what: asks a cell of the table, and reads the table. */
import type { Answer } from './served.js';
import type { MatrixAsk } from './matrix-asks.js';
import type { MatrixScene } from './matrix-scene.js';

/** Refusals that say: not you. All others say what is amiss with what was asked. */
const NOT_YOU = new Set(['role', 'notOwnUnit', 'notRecused']);

/** Somebody who is not signed in. */
export const VISITOR = { name: 'visitor', token: undefined };

/** Was this person let in, whatever then came of it? */
export function letIn({ status, body }: Answer, { tells }: MatrixAsk): boolean {
  if ([401, 403, 404].includes(status)) return false;
  if (((body.unmet ?? []) as string[]).some((rule) => NOT_YOU.has(rule))) return false;
  return tells === undefined || JSON.stringify(body).includes(tells);
}

export async function askAs(scene: MatrixScene, ask: MatrixAsk, token: string | undefined): Promise<Answer> {
  await ask.before?.();
  return scene.served.ask(ask.path, {
    method: ask.method,
    ...(token === undefined ? {} : { token }),
    ...(ask.body === undefined ? {} : { body: ask.body }),
    headers: { 'if-match': '"1"' },
  });
}

/** The people of a line of the table, as `clerk, head at the unit: own, same county`; `*`: everybody of such a place. */
export function peopleOf(line: string, all: readonly string[]): string[] {
  const [, roles, place, relations] = /^(.*) at the (\w+): (.*)$/.exec(line) ?? [];
  const people = all.filter((name) => {
    const [, role, at, relation] = /^(.*) at the (\w+), (.*)$/.exec(name) ?? [];
    if (roles === undefined || role === undefined) return name === line;
    return (
      at === place && relations!.split(', ').includes(relation!) && (roles === '*' || roles.split(', ').includes(role))
    );
  });
  if (people.length === 0) throw new Error(`nobody is ${line}`);
  return people;
}
