/** Holds a rehearsal's JSON against the plan, and against what the format promises of the rest. */
import type { BrokenPlan, Plan } from './plan.js';

/** Not predicted: their own rules are tested below instead. */
const unpredicted = ['reminders', 'acts', 'chain', 'list'];

/** The differences, one a line: `path: what the plan says | what the rehearsal says`. None means that they agree. */
export function compare(plan: Plan | BrokenPlan, rehearsal: unknown): string[] {
  if (!isRecord(rehearsal)) return ['not an object'];
  if ('broke' in plan || 'broke' in rehearsal) return compareBroken(plan, rehearsal);
  const found = Object.keys(plan)
    .filter((key) => !unpredicted.includes(key))
    .flatMap((key) => differences(key, plan[key as keyof Plan], rehearsal[key]));
  const known = [...Object.keys(plan), ...unpredicted];
  for (const key of Object.keys(rehearsal)) if (!known.includes(key)) found.push(`${key}: not in the format`);
  return [...found, ...compareLists(plan, rehearsal['list']), ...promises(rehearsal)];
}

function compareBroken(plan: Plan | BrokenPlan, rehearsal: Record<string, unknown>): string[] {
  if ('broke' in plan && 'broke' in rehearsal) {
    const broke = rehearsal['broke'];
    const told = Array.isArray(broke) && broke.length > 0 && typeof rehearsal['programme'] === 'string';
    return told ? [] : ['broke: must be a list that says what, beside programme'];
  }
  if ('broke' in plan) return [`broke: ${plan.broke} | it ran`];
  return [`broke: it runs | ${JSON.stringify(rehearsal['broke'])}`];
}

/** "Predict the length of `list` and its category and number"; the names are invented, the order of rows is not promised. */
function compareLists(plan: Plan, list: unknown): string[] {
  if (!Array.isArray(list)) return ['list: not a list'];
  const found: string[] = [];
  if (list.length !== plan.list.length) found.push(`list.length: ${String(plan.list.length)} | ${String(list.length)}`);
  const line = (row: unknown): string =>
    isRecord(row) ? `${String(row['number'])} ${String(row['category'])}` : String(row);
  const planned = plan.list.map(line).sort();
  const real = list.map(line).sort();
  const first = planned.findIndex((row, index) => real[index] !== row);
  if (first >= 0)
    found.push(`list[${String(first)}], sorted by number: ${String(planned[first])} | ${String(real[first])}`);
  for (const [index, row] of list.entries()) {
    if (!isRecord(row) || typeof row['nominee'] !== 'string' || row['nominee'] === '')
      found.push(`list[${String(index)}].nominee: missing`);
  }
  return found;
}

/** "scheduled = sent + cancelled, late = twice = 0, chain whole"; `ends` "adds up to `nominated`". */
export function promises(rehearsal: Record<string, unknown>): string[] {
  const found: string[] = [];
  const reminders = isRecord(rehearsal['reminders']) ? rehearsal['reminders'] : {};
  const count = (key: string): number => Number(reminders[key]);
  if (!(count('scheduled') === count('sent') + count('cancelled'))) {
    found.push(`reminders: scheduled is not sent + cancelled: ${JSON.stringify(rehearsal['reminders'])}`);
  }
  for (const key of ['late', 'twice'])
    if (reminders[key] !== 0) found.push(`reminders.${key}: 0 | ${String(reminders[key])}`);
  if (rehearsal['chain'] !== 'whole') found.push(`chain: whole | ${String(rehearsal['chain'])}`);
  if (!Number.isInteger(rehearsal['acts']) || Number(rehearsal['acts']) < 0)
    found.push(`acts: a whole number | ${String(rehearsal['acts'])}`);
  const categories = isRecord(rehearsal['categories']) ? rehearsal['categories'] : {};
  for (const [code, category] of Object.entries(categories)) {
    const ends = isRecord(category) && isRecord(category['ends']) ? category['ends'] : {};
    const sum = Object.values(ends).reduce((all: number, one) => all + Number(one), 0);
    if (!isRecord(category) || sum !== category['nominated'])
      found.push(`categories.${code}.ends: do not add up to nominated`);
  }
  return found;
}

function differences(path: string, planned: unknown, real: unknown): string[] {
  if (Array.isArray(planned) && Array.isArray(real)) {
    const length = Math.max(planned.length, real.length);
    return Array.from({ length }, (_, index) =>
      differences(nameOf(path, planned[index], index), planned[index], real[index]),
    ).flat();
  }
  if (isRecord(planned) && isRecord(real)) {
    const keys = new Set([...Object.keys(planned), ...Object.keys(real)]);
    return [...keys].flatMap((key) => differences(`${path}.${key}`, planned[key], real[key]));
  }
  if (Object.is(planned, real)) return [];
  return [`${path}: ${JSON.stringify(planned)} | ${JSON.stringify(real)}`];
}

/** A stage is known by its id, anything else of a list by its place. */
const nameOf = (path: string, value: unknown, index: number): string =>
  isRecord(value) && typeof value['id'] === 'string' ? `${path}[${value['id']}]` : `${path}[${String(index)}]`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
