import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { orderActs } from './act-order.ts';
import type { PossibleAct } from './case-view.ts';
import './parts.css';

interface Props {
  acts: readonly PossibleAct[];
  onAct: (act: PossibleAct) => void;
  /** Acts that this page offers elsewhere. */
  without?: readonly string[];
  /** A desk has its own great act: none here is filled. */
  plain?: boolean;
  /** Beside the possible ones: print, remind. */
  children?: ReactNode;
}

/** The possible acts as buttons, one of them filled; those that something stands against grey, with the reason beside. */
export function ActButtons({ acts, onAct, without = [], plain, children }: Props) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  const { next, possible, dangerous, barred, others } = orderActs(acts.filter(({ act }) => !without.includes(act)));
  const button = (act: PossibleAct, danger = false) => (
    <Button key={act.act} danger={danger} onClick={() => onAct(act)}>
      {say(act.label)}
    </Button>
  );
  return (
    <div className="acts no-print">
      <div className="row acts-may">
        {next && (
          <Button type={plain ? 'default' : 'primary'} onClick={() => onAct(next)}>
            {say(next.label)}
          </Button>
        )}
        {possible.map((act) => button(act))}
        {children}
        {dangerous.length > 0 && <span className="row acts-far">{dangerous.map((act) => button(act, true))}</span>}
      </div>
      {barred.length > 0 && (
        <ul className="acts-barred" aria-label={t('acts.barred')}>
          {barred.map((act) => (
            <li key={act.act} className="not-possible">
              <Button disabled>{say(act.label)}</Button>
              <span className="why">{act.reasons.map(say).join(t('acts.and'))}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details className="acts-others caption">
          <summary>{t('acts.others', { count: others.length })}</summary>
          <p>{others.map(({ label }) => say(label)).join(t('acts.comma'))}</p>
        </details>
      )}
    </div>
  );
}
