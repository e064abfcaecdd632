import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { PossibleAct } from '../parts/case-view.ts';
import { Moment } from '../parts/when.tsx';
import type { Scoring } from './use-scoring.ts';

interface Props {
  acts: readonly PossibleAct[];
  scoring: Scoring;
  onRecuse: () => void;
  onReturn: (act: PossibleAct) => void;
  onAct: (act: PossibleAct) => void;
  onHelp: () => void;
  onSkip: () => void;
  onGreat: () => void;
}

/** What else an approver can do here, beside the return and the great act. */
const OTHERS = ['REFUSED', 'SLIP_ANSWERED'];

export function ActBar({ acts, scoring, onRecuse, onReturn, onAct, onHelp, onSkip, onGreat }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const back = acts.find(({ act }) => act === 'RETURNED');
  const forward = acts.find(({ act }) => act === 'FORWARDED');
  const why = (act: PossibleAct) => act.reasons.map(say).join(t('and'));
  const others = acts.filter(({ act, may }) => OTHERS.includes(act) && may);
  return (
    <div className="act-bar desk-bar no-print" role="toolbar" aria-label={t('bar.label')}>
      <Button danger onClick={onRecuse}>
        {t('bar.recuse')} <kbd>Alt R</kbd>
      </Button>
      {back && (
        <span className="not-possible">
          <Button
            disabled={!back.may}
            onClick={() => onReturn(back)}
            aria-describedby={back.may ? undefined : 'why-not-back'}
          >
            {say(back.label)} <kbd>Alt B</kbd>
          </Button>
          {!back.may && (
            <span className="why caption" id="why-not-back">
              {why(back)}
            </span>
          )}
        </span>
      )}
      {others.map((act) => (
        <Button key={act.act} danger={act.act === 'REFUSED'} onClick={() => onAct(act)}>
          {say(act.label)}
        </Button>
      ))}
      <span className="desk-keys caption">
        <span>
          <kbd>J</kbd>
          <kbd>K</kbd> {t('bar.steps')}
        </span>
        <span>
          <kbd>F</kbd> {t('bar.full')}
        </span>
        <Button type="text" size="small" onClick={onHelp}>
          <kbd>?</kbd> {t('bar.keys')}
        </Button>
      </span>
      <span className="desk-great">
        <Kept scoring={scoring} />
        <Button onClick={onSkip}>
          {t('bar.skip')} <kbd>S</kbd>
        </Button>
        {!scoring.canScore && forward && !forward.may ? (
          <span className="not-possible">
            <span className="why caption">{why(forward)}</span>
            <Button size="large" disabled>
              {say(forward.label)}
            </Button>
          </span>
        ) : (
          <Button type="primary" size="large" loading={scoring.busy} onClick={onGreat}>
            {scoring.canScore ? t('bar.save') : forward?.may ? say(forward.label) : t('bar.next')} <kbd>Ctrl Enter</kbd>
          </Button>
        )}
      </span>
    </div>
  );
}

/** What lies in this browser, and nothing more than that. */
function Kept({ scoring: { kept, canScore, missing, points } }: { scoring: Scoring }) {
  const { t } = useTranslation('review');
  if (!canScore) return null;
  const begun = Object.keys(points).length > 0;
  return (
    <span className="desk-kept caption">
      {kept === 'lost' ? (
        <span className="late">{t('bar.notKept')}</span>
      ) : kept !== undefined && begun ? (
        <span className="good">
          <CheckOutlined aria-hidden="true" /> {t('bar.kept')} <Moment value={kept} />
        </span>
      ) : null}
      {begun && missing.length > 0 && <span>{t('scores.left', { count: missing.length })}</span>}
    </span>
  );
}
