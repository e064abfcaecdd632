import { useTranslation } from 'react-i18next';
import { CaseForm } from '../parts/case-form.tsx';
import type { CaseView } from '../parts/case-view.ts';
import { Files } from '../parts/files.tsx';
import { History } from '../parts/history.tsx';
import { Card } from '../parts/page.tsx';
import { Scores } from './scores.tsx';
import { Slips } from './slips.tsx';
import type { Beside } from './use-beside.ts';

const FEW_FILES = 4;
const FEW_LINES = 8;

/** The whole case at one look; each card leads to all of its kind. */
export function Overview({ of, beside, go }: { of: CaseView; beside: Beside; go: (tab: string) => void }) {
  const { t } = useTranslation('cases');
  const more = (tab: string, text: string) => (
    <button type="button" className="as-link" onClick={() => go(tab)}>
      {text}
    </button>
  );
  return (
    <div className="case-overview">
      <div className="case-cards">
        <Card title={t('tabs.form')} extra={more('form', t('all'))} className={of.files > 0 ? 'wide' : 'full'}>
          <CaseForm of={of} brief />
        </Card>
        {of.files > 0 && (
          <Card title={t('tabs.files')} extra={more('files', t('allOf', { count: of.files }))} className="narrow">
            <Files nomination={of.id} most={FEW_FILES} />
          </Card>
        )}
        {beside.scores && (
          <div className={beside.slips.length > 0 ? 'half' : 'full'}>
            <Scores of={beside.scores} />
          </div>
        )}
        {beside.slips.length > 0 && (
          <div className={beside.scores ? 'half' : 'full'}>
            <Slips of={of} slips={beside.slips} />
          </div>
        )}
      </div>
      <Card
        title={t('tabs.history')}
        extra={<span className="caption">{t('history.count', { count: of.history.length })}</span>}
        foot={
          of.history.length > FEW_LINES ? more('history', t('history.all', { count: of.history.length })) : undefined
        }
      >
        <History lines={of.history.slice(0, FEW_LINES)} label={t('tabs.history')} />
      </Card>
    </div>
  );
}
