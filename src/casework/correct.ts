/** Corrections of a case's own text, as an act brings them: what they come to, and what history says of them. */
import { asCorrection, changedFields, corrected, isPublic, type Text } from '../../workflows/correction.js';
import type { CaseFacts } from '../../workflows/facts.js';
import { faultsOf, gapsOf, type FormFault } from '../../workflows/form.js';
import { privateFaultsOf } from '../../workflows/public-text.js';
import type { Deed } from '../../workflows/workflow.js';
import type { Act, Data } from './act.js';
import { canonical } from './canonical.js';
import { hashOfText } from './chain.js';
import { sharesOf } from './on-list.js';
import type { CaseRow, Row } from './rows.js';
import type { World } from './world.js';

/** Read only for acts that bring a correction. */
const textOf = ({ nominee = {}, options, form = {} }: CaseRow): Text => ({ nominee, options, form });

export function correctionFacts(world: World, row: CaseRow, act: Act): Pick<CaseFacts, 'correction' | 'publicChanged'> {
  if (act.data?.correction === undefined) return { correction: 'none', publicChanged: false };
  const correction = asCorrection(act.data.correction);
  if (!correction || row.form === undefined) return { correction: 'faulty', publicChanged: false };
  const { compiled, units } = world.book.get(row.round_id);
  const { programme } = compiled;
  const setting = units.get(row.unit_id)?.setting ?? undefined;
  const after = corrected(textOf(row), correction);
  const changed = changedFields(textOf(row), after);
  // What a share of the unit's sealed list counts stays as it was sealed.
  const counted = sharesOf(programme, row.category, 'allotment').flatMap(({ where }) => Object.keys(where));
  const held = counted.every((field) => !changed.includes(`options.${field}`));
  return {
    correction: held && faultsLeft(world, row, act, after).length === 0 ? 'holds' : 'faulty',
    publicChanged: changed.some((field) => isPublic(programme, row.category, setting, field)),
  };
}

/** A draft may still lack something, and nobody reads it yet; what has been sent may not, and the public may read it. */
function faultsLeft(world: World, row: CaseRow, act: Act, after: Text): FormFault[] {
  const { compiled, units } = world.book.get(row.round_id);
  const of = [compiled.programme, row.category, after, units.get(row.unit_id)?.setting ?? undefined] as const;
  return [...faultsOf(...of), ...(act.type === 'EDITED' ? [] : [...gapsOf(...of), ...privateFaultsOf(...of)])];
}

/** The places of a correction that cannot stand, for whoever sent it. */
export function faultsIn(world: World, row: CaseRow, act: Act): FormFault[] {
  const correction = asCorrection(act.data?.correction);
  return correction && row.form ? faultsLeft(world, row, act, corrected(textOf(row), correction)) : [];
}

export function correct(world: World, row: CaseRow, act: Act): void {
  const correction = asCorrection(act.data?.correction);
  if (!correction) return;
  const after = corrected(textOf(row), correction);
  const { compiled, units } = world.book.get(row.round_id);
  const setting = units.get(row.unit_id)?.setting ?? undefined;
  const complete = gapsOf(compiled.programme, row.category, after, setting).length === 0;
  Object.assign(row, after, { complete, corrected: true });
}

/** What history keeps of an act: of a text its hash, so that what is erased one day was never in it. */
export function onRecord(row: Row, { correction, ...data }: Data, deeds: readonly Deed[]): Data {
  if (correction === undefined) return data;
  const taken = deeds.some(({ type }) => type === 'correct');
  const { form } = row as CaseRow;
  const fields = Object.entries(asCorrection(correction) ?? {}).flatMap(([part, values]) =>
    Object.keys(values as object).map((name) => `${part}.${name}`),
  );
  return {
    ...data,
    correction: taken ? { fields: fields.sort(), content: hashOfText(canonical(form as Data)) } : null,
  };
}
