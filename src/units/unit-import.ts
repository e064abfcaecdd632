/** What an import of units comes to: pure, from the rows of a spreadsheet and the units that are there. */
import { LEVELS, type Level } from '../../workflows/programme.js';
import { uuid } from '../casework/ids.js';

export interface ImportRow {
  /** As the spreadsheet counts it. */
  row: number;
  code: string;
  /** The code of the unit above; null: of an existing unit it stays as it is. */
  parent: string | null;
  level: string | null;
  name: { 'zh-CN'?: string | undefined; ug?: string | undefined; en?: string | undefined };
}

/** `code`, stable: code-missing, code-twice, code-taken, name-missing, level-unknown, level-not-below, parent-unknown, parent-missing, ring. */
export interface ImportFault {
  row: number;
  column: 'code' | 'parent' | 'level' | 'name';
  code: string;
  message: string;
}

/** A unit of the importer's own part of the tree (`mine`), or one elsewhere that has a code of the sheet. */
export interface KnownUnit {
  id: string;
  parent: string | null;
  code: string | null;
  level: Level | null;
  mine: boolean;
  /** May be changed by the importer. */
  kept: boolean;
}

interface UnitRow {
  id: string;
  parent_id: string | null;
  code: string;
  level: string | null;
  name: Record<string, string>;
}

export interface ImportPlan {
  made: UnitRow[];
  changed: UnitRow[];
  errors: ImportFault[];
}

/** `top`: where a new unit goes that names none above it. */
export function planImport(
  rows: readonly ImportRow[],
  known: readonly KnownUnit[],
  top: string | undefined,
): ImportPlan {
  const errors: ImportFault[] = [];
  const fault = (row: number, column: ImportFault['column'], code: string, message: string) =>
    void errors.push({ row, column, code, message });
  const byCode = new Map(known.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])));
  const first = new Map<string, ImportRow>();
  const ids = new Map<string, string>();
  for (const each of rows) {
    const { row, code, name, level } = each;
    const there = byCode.get(code);
    if (!code?.trim()) fault(row, 'code', 'code-missing', 'write the code of the unit');
    else if (first.has(code)) fault(row, 'code', 'code-twice', `row ${first.get(code)!.row} has this code too`);
    else {
      first.set(code, each);
      ids.set(code, there?.id ?? uuid());
      if (there && !there.kept) fault(row, 'code', 'code-taken', 'a unit that is not yours to keep has this code');
    }
    if (!name['zh-CN']?.trim()) fault(row, 'name', 'name-missing', 'write the name in Chinese');
    if (level !== null && !isLevel(level)) fault(row, 'level', 'level-unknown', `write one of ${LEVELS.join(', ')}`);
  }
  const levels = new Map(known.map(({ id, level }) => [id, level as string | null]));
  const parents = new Map(known.map(({ id, parent }) => [id, parent]));
  for (const [code, { row, parent, level }] of first) {
    const id = ids.get(code)!;
    levels.set(id, level);
    const there = byCode.get(code);
    const above = parent === null ? (there ? there.parent : top) : (ids.get(parent) ?? mine(byCode.get(parent))?.id);
    if (above === undefined && parent === null)
      fault(row, 'parent', 'parent-missing', 'write the code of the unit above');
    else if (above === undefined) fault(row, 'parent', 'parent-unknown', 'no unit of yours has this code');
    parents.set(id, above ?? null);
  }
  const rowOf = new Map([...first].map(([code, { row }]) => [ids.get(code)!, row]));
  for (const [id, row] of rowOf)
    if (inRing(id, parents)) fault(row, 'parent', 'ring', 'this unit would be above itself');
  // Both ends of a line count: the sheet may change the unit above of one that it does not name.
  for (const [id, above] of parents) {
    const row = rowOf.get(id) ?? (above === null ? undefined : rowOf.get(above));
    if (row === undefined || above === null || isBelow(levels.get(id), levels.get(above))) continue;
    fault(row, 'level', 'level-not-below', 'the level has to be below that of the unit above');
  }
  const plan: ImportPlan = { made: [], changed: [], errors: errors.sort((a, b) => a.row - b.row) };
  for (const [code, { name, level }] of first) {
    const id = ids.get(code)!;
    const texts = Object.fromEntries(
      Object.entries(name).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : [])),
    );
    plan[byCode.has(code) ? 'changed' : 'made'].push({ id, parent_id: parents.get(id)!, code, level, name: texts });
  }
  return plan;
}

const isLevel = (level: string | null | undefined): level is Level => LEVELS.includes(level as Level);
const mine = (unit: KnownUnit | undefined) => (unit?.mine ? unit : undefined);

/** Where one of them has no level there is nothing to compare. */
const isBelow = (level: string | null | undefined, above: string | null | undefined): boolean =>
  !isLevel(level) || !isLevel(above) || LEVELS.indexOf(level) < LEVELS.indexOf(above);

/** Does the line that goes up from a unit come back to it? */
function inRing(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let at: string | null = parents.get(id) ?? null;
  while (at !== null && at !== id && !seen.has(at)) {
    seen.add(at);
    at = parents.get(at) ?? null;
  }
  return at === id;
}
