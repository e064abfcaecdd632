import { ClockCircleOutlined, EyeInvisibleOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import type { CaseView } from '../parts/case-view.ts';
import { Rail } from '../parts/rail.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day, DaysLeft } from '../parts/when.tsx';
import { CaseActs } from './case-acts.tsx';
import { nomineeName } from './nominee-name.ts';
import { Nudge } from './nudge.tsx';
import { railSteps } from './rail-steps.tsx';
import { useWaits } from './waits.ts';

/** Where it stands, whom it waits for, how many days are left; what can be done; the rail. */
export function CaseHead({ of, refresh }: { of: CaseView; refresh: () => void }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const waits = useWaits();
  const { standing, state_names, blind } = of;
  const name = nomineeName(of.nominee) ?? t('blind.name');
  useEffect(() => {
    document.title = `${name} · Accolade`;
  }, [name]);
  return (
    <>
      <nav className="caption crumbs" aria-label={t('crumbs')}>
        <Link to="/desk/cases">{t('list.title')}</Link> / <span>{say(of.in_round.title)}</span> /{' '}
        <span>{say(of.category_title)}</span>
      </nav>
      <section className="card case-head" aria-label={name}>
        <div className="apart case-title">
          <div className="grow">
            <div className="row">
              <h1 dir="auto">{name}</h1>
              <Tag tone="line">{say(of.category_title)}</Tag>
              {of.unit && <span className="caption">{say(of.unit)}</span>}
            </div>
            <p className="case-lead">
              <b>{say(state_names[state_names.mine])}</b>
              <span>{waits(standing)}</span>
            </p>
          </div>
          {standing.deadline && (
            <div className={`case-due ${standing.deadline.late ? 'over' : ''}`}>
              <ClockCircleOutlined aria-hidden="true" />
              <DaysLeft deadline={standing.deadline} />
            </div>
          )}
        </div>
        <Notes of={of} />
        <CaseActs of={of} refresh={refresh}>
          <Nudge of={of} />
          {!blind && (
            <Link to={`/desk/nominate/cases/${of.id}/print`} tabIndex={-1}>
              <Button icon={<PrinterOutlined />}>{t('print')}</Button>
            </Link>
          )}
        </CaseActs>
        <Rail steps={railSteps(of, say, t('noObjection'))} label={t('rail')} />
      </section>
    </>
  );
}

/** What has to be known before anything is done: sent back, nominated twice, read blind. */
function Notes({ of: { blind, returned, duplicates } }: { of: CaseView }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  return (
    <>
      {blind && (
        <Alert
          type="info"
          showIcon
          icon={<EyeInvisibleOutlined />}
          title={t('blind.title')}
          description={t('blind.why')}
        />
      )}
      {returned && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t('returned')} <Day value={returned.by} />
            </>
          }
          description={<span dir="auto">{returned.missing}</span>}
        />
      )}
      {duplicates.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('twice.title')}
          description={
            <ul className="plain">
              {duplicates.map(({ id, unit, category }, index) => (
                <li key={id ?? index}>
                  {t('twice.by', { unit: say(unit), category })}{' '}
                  {id ? <Link to={`/desk/cases/${id}`}>{t('twice.open')}</Link> : null}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
