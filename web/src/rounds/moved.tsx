import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { Day, Moment } from '../parts/when.tsx';
import type { Moved as Foreseen } from './shapes.ts';
import './rounds.css';

/** What another last day changes: days left, stages to come, reminders; and what it leaves as it is. */
export function Moved({ of }: { of: Foreseen }) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const { now, then, by, may, reasons, stages, reminders, returns } = of;
  if (!may) return <p className="late">{reasons.map(say).join(' ')}</p>;
  if (by === 0 && now.on === then.on) return <p className="soft">{t('moved.same')}</p>;
  const days = ({ opens, closes }: { opens: string; closes: string }) => (
    <>
      <Day value={opens} />
      {' – '}
      <Day value={closes} />
    </>
  );
  return (
    <div className="moved">
      <p>
        <Day value={now.on} /> → <Day value={then.on} style="weekday" /> ·{' '}
        <span className="strong">{t('moved.left', { count: then.left })}</span>{' '}
        <span className="soft">
          {by > 0
            ? t('moved.later', { count: by })
            : by < 0
              ? t('moved.earlier', { count: -by })
              : t('moved.sameCount')}
        </span>
      </p>
      {stages.length > 0 && (
        <>
          <p>{t('moved.stages')}</p>
          <ul>
            {stages.map((stage) => (
              <li key={stage.code}>
                <span className="strong">{say(stage.title)}</span> {days(stage.now)} → {days(stage.then)}
                {stage.unreachable && <span className="late"> {t('moved.unreachable')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t('moved.reminders', { cancelled: reminders.cancelled, planned: reminders.planned })}
        {reminders.next && (
          <>
            {' '}
            {t('moved.next')} <Moment value={reminders.next} />
          </>
        )}
      </p>
      {returns.open > 0 && <p>{t('moved.returns', { count: returns.open, after: returns.after })}</p>}
      <p className="caption">{t('moved.plan')}</p>
    </div>
  );
}
