/** The lines of a case's history as this reader may see them: what was done, by whom in words, and how. */
import { actLabel } from '../../workflows/act-labels.js';
import { inEach, placeTitle, roleTitle, type InEach } from '../../workflows/labels.js';
import type { Role } from '../../workflows/people.js';
import type { Programme } from '../../workflows/programme.js';
import type { Workflow } from '../../workflows/workflow.js';
import type { Hand, Line } from './nomination.queries.js';

/** Who acts without an account. */
const NOBODY: readonly Role[] = ['nominee', 'clock', 'import'];

/** Who enters a draft; the machine begins after that. */
const ENTER: readonly Role[] = ['clerk', 'head', 'secretary'];

export interface Reader {
  /** The bodies of the case at which the reader holds a role. */
  places: ReadonlySet<string>;
  /** Somebody of an office that acts for the case. */
  staff: boolean;
  /** The case is read blind: nothing may say whose it is. */
  blind: boolean;
}

export interface Told {
  programme: Programme;
  flow: Workflow;
  /** The unit that sent the case. */
  unit: string;
  reader: Reader;
  /** By account. */
  hands: ReadonlyMap<string, Hand>;
}

export function historyFor(lines: readonly Line[], told: Told) {
  return lines.map(({ from: _from, ...line }, index) => {
    const [kind, account] = lines[index]!.who.split(':') as [Kind, string | undefined];
    return {
      ...line,
      who: kind === 'person' ? inWords(lines[index]!, told.hands.get(account!), told) : titleOf(kind),
      by: kind,
      label: actLabel(line.act),
      to_label: inEach((language) => placeTitle(told.programme, line.to, language)),
      short: line.hash.slice(0, 8),
    };
  });
}

const titleOf = (role: Role): InEach => inEach((language) => roleTitle(role, language));

type Kind = 'person' | 'nominee' | 'clock' | 'import';

/** A name for people of the case's offices and of the actor's own body; for others the role, and the body unless that tells whose case it is. */
function inWords(line: Line, hand: Hand | undefined, { flow, unit, reader }: Told): InEach {
  const holds = hand?.holds ?? [];
  const ofUnit = holds.length === 0 || holds.some(({ at }) => at === unit);
  const known = reader.staff || holds.some(({ at }) => reader.places.has(at));
  if (hand && known && !(reader.blind && ofUnit)) return inEach(() => hand.name);
  const by = rolesFor(flow, line);
  const held = holds.find(({ role }) => by.includes(role)) ?? holds[0];
  const role = held?.role ?? by[0] ?? 'clerk';
  const title = titleOf(role);
  const body = held && !(reader.blind && held.at === unit) ? held.body : undefined;
  if (!body) return title;
  const named = (language: keyof InEach) => body[language] ?? body['zh-CN'] ?? '';
  return {
    'zh-CN': named('zh-CN') + title['zh-CN'],
    ug: `${named('ug')} ${title.ug}`,
    en: `${named('en')}, ${title.en}`,
  };
}

function rolesFor(flow: Workflow, { from, act }: Line): Role[] {
  const ways = from === null ? [] : (flow.states.get(from)?.get(act) ?? []);
  const by = from === null ? ENTER : ways.flatMap(({ guard }) => guard.params.by);
  return [...new Set(by)].filter((role) => !NOBODY.includes(role));
}
