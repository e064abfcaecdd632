/**
 * Where only the shape of some things is wrong, the rest of the programme can still be asked whether it makes sense,
 * so that all faults are told at once. What is wrong is replaced by a stand-in that upsets nothing else; where there is
 * none, the question waits until the shape is mended.
 */
import type { Programme } from '../programme.js';
import { partsOf } from '../read/places.js';
import type { ShapeFault } from '../read/sentences.js';
import { shapeOf } from '../read.js';

const REMOVE = Symbol('remove');
const LABEL = { 'zh-CN': '—', ug: '—', en: '—' };

/** The first pattern that matches the beginning of a path says what to put there. `$n`: a name that no other has. */
const STAND_INS: readonly [RegExp, unknown][] = [
  [/^.*\b(title|label)(?=$|\.|\[)/, LABEL],
  [/^(format)$/, 1],
  [/^programme$/, 'stand-in-$n'],
  [/^basis\.(number|approvedBy)/, '—'],
  [/^basis\.validUntil/, '9999-12-31'],
  [/^basis\.cap/, REMOVE],
  [/^minimumNotice\b/, { workingDays: 1, calendarDays: 1 }],
  [/^(calendar|perUnitTotal|reminders)\b/, REMOVE],
  [/^rehearsal\.(members|from|nominations)/, REMOVE],
  [/^categories\[\d+\]\.(perUnit|minors|shares)/, REMOVE],
  [/^stages\[\d+\]\.id$/, 'stand-in-$n'],
  [/^stages\[\d+\]\.closes/, { workingDays: 1 }],
  [/^stages\[\d+\]\.lasts/, { workingDays: 1_000_000 }],
  [/^stages\[\d+\]\.keep\b/, '100%'],
  [/^stages\[\d+\]\.reserve\b/, 1],
  [
    /^stages\[\d+\]\.(seal|ranked|consent|firstDayCounts|audience|upheld|languages|reviewers|blind|fresh|pass|ties|opinions|ballot|quorum|threshold|base|titleYears|rectify|certificate)\b/,
    REMOVE,
  ],
  [/^.*\bform\[\d+\]\.(required|public|min|max)$/, REMOVE],
  [/^.*\bform\[\d+\]\.(maxChars|maxFiles)$/, 1],
];

export function mended(file: unknown, faults: readonly ShapeFault[]): Programme | undefined {
  const copy: unknown = structuredClone(file);
  let names = 0;
  for (const { path, unknownKey } of faults) {
    if (unknownKey) {
      if (!put(copy, path, REMOVE)) return undefined;
      continue;
    }
    const [pattern, standIn] = STAND_INS.find(([each]) => each.test(path)) ?? [];
    const place = pattern?.exec(path)?.[0];
    if (place === undefined) return undefined;
    const value: unknown = typeof standIn === 'string' ? standIn.replace('$n', String(names++)) : standIn;
    if (!put(copy, place, value)) return undefined;
  }
  return shapeOf(copy).programme;
}

/** False where the path leads nowhere. */
function put(file: unknown, path: string, value: unknown): boolean {
  const parts = partsOf(path);
  const last = parts.pop();
  let holder: unknown = file;
  for (const part of parts) {
    if (typeof holder !== 'object' || holder === null) return false;
    holder = (holder as Record<string, unknown>)[part];
  }
  if (typeof holder !== 'object' || holder === null || last === undefined) return false;
  if (value === REMOVE) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return true;
}
