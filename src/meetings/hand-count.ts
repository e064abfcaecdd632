/** One count of a ballot, so that two of them can be held against each other. */
import { canonical, type Json } from '../casework/canonical.js';
import { hashOfText } from '../casework/chain.js';
import type { Count } from '../casework/rows.js';

/** A figure that two counts give differently; `case` says of whom. */
export interface Differs {
  figure: 'of' | 'present' | 'valid' | 'votes' | 'recused';
  case?: string;
}

/** Whoever is recused by nobody may be left out: that is no other count. */
export const plain = ({ of, present, valid, votes, recused }: Count): Count => ({
  of,
  present,
  valid,
  votes,
  recused: Object.fromEntries(Object.entries(recused).filter(([, many]) => many > 0)),
});

export const hashOfCount = (count: Count): string => hashOfText(canonical(plain(count) as unknown as Json));

/** Which figures differ, never how: neither of the two learns what the other wrote. */
export function differences(one: Count, other: Count): Differs[] {
  const single = (['of', 'present', 'valid'] as const).filter((figure) => one[figure] !== other[figure]);
  const each = (['votes', 'recused'] as const).flatMap((figure) =>
    [...new Set([...Object.keys(one[figure]), ...Object.keys(other[figure])])]
      .filter((id) => (one[figure][id] ?? 0) !== (other[figure][id] ?? 0))
      .sort()
      .map((id) => ({ figure, case: id })),
  );
  return [...single.map((figure) => ({ figure })), ...each];
}
