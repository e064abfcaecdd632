import type { ReactNode } from 'react';

/** Red: overdue. Amber: needs something. Green: done. Everything else is grey; a colour never stands without a word. */
export type Tone = 'red' | 'amber' | 'green' | 'brand' | 'line' | 'grey';

export const Tag = ({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
);
