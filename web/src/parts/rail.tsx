import { CheckOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

export interface RailStep {
  key: string;
  name: string;
  state: 'done' | 'now' | 'to come' | 'ended';
  /** Lines below the name: dates, who, a number. */
  lines?: ReactNode[];
}

/** The stages, in order: tick, filled, hollow. The same everywhere, in words too. */
export function Rail({ steps, label }: { steps: readonly RailStep[]; label: string }) {
  return (
    <ol className="rail" aria-label={label}>
      {steps.map(({ key, name, state, lines = [] }, index) => (
        <li key={key} className={state === 'to come' ? '' : state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="dot" aria-hidden="true">
            {state === 'done' ? <CheckOutlined /> : state === 'ended' ? '–' : index + 1}
          </span>
          <span className="name">{name}</span>
          {lines.map((line, at) => (
            <div key={at} className="caption">
              {line}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
