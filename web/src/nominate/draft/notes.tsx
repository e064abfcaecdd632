import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../language/use-language.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Day } from '../../parts/when.tsx';
import type { CaseFound } from './readiness.ts';
import type { Draft } from './use-draft.ts';

/** What has to be known before anything is typed: what is missing, who else is at it, what was brought back. */
export function Notes({ found, draft, mayResend }: { found: CaseFound; draft: Draft; mayResend: boolean }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const { view, other, store } = draft;
  const { returned, duplicates, state } = found;
  return (
    <div className="stack notes">
      {returned && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t('returned.title')} <Day value={returned.by} style="full" />
            </>
          }
          description={
            <>
              <p className="prose" dir="auto">
                {returned.missing}
              </p>
              <p className="caption">{mayResend ? t('returned.head') : t('returned.clerk')}</p>
            </>
          }
        />
      )}
      {duplicates.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('same.title')}
          description={duplicates.map(({ unit, category, id }, index) => (
            <div key={id ?? index}>
              {say(unit)} · {category} {id && <Link to={`/desk/cases/${id}`}>{t('same.look')}</Link>}
            </div>
          ))}
        />
      )}
      {other && <Alert type="info" showIcon title={t('otherTab')} />}
      {view.restored && Object.keys(view.mine).length > 0 && <Alert type="info" showIcon title={t('restored')} />}
      {view.saving === 'no line' && (
        <Alert
          type="warning"
          showIcon
          title={t('saving.noLineLong')}
          action={
            <Button size="small" onClick={store.online}>
              {t('saving.tryNow')}
            </Button>
          }
        />
      )}
      {view.saving === 'refused' && <ProblemAlert error={view.error} retry={() => void store.flush()} />}
      {!returned && !/[.](draft|listed)$/.test(state) && (
        <Alert
          type="info"
          showIcon
          title={t('sent.title')}
          action={<Link to={`/desk/cases/${found.id}`}>{t('sent.look')}</Link>}
        />
      )}
    </div>
  );
}
