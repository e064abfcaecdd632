import type { Label } from '../language/use-language.ts';
import type { CaseView } from '../parts/case-view.ts';
import type { RailStep } from '../parts/rail.tsx';
import { Day } from '../parts/when.tsx';

/** The stages of a case for the rail: when it was there, or when it is expected to end. */
export function railSteps({ rail, history }: CaseView, say: (label: Label) => string, quiet: string): RailStep[] {
  const objected = history.some(({ act }) => act === 'OBJECTION_FILED');
  return rail.map(({ code, title, state, type, entered_at, left_at, opens_on, closes_on }) => {
    const from = entered_at?.slice(0, 10) ?? opens_on;
    const to = state === 'now' ? closes_on : (left_at?.slice(0, 10) ?? closes_on);
    const lines = [];
    if (from || to)
      lines.push(
        <>
          {from && <Day value={from} />}
          {from && to && from !== to && ' – '}
          {to && from !== to && <Day value={to} />}
        </>,
      );
    if (type === 'notice' && state === 'done' && !objected) lines.push(quiet);
    return { key: code, name: say(title), state, lines };
  });
}
