import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CaseForm } from '../parts/case-form.tsx';
import type { CaseView } from '../parts/case-view.ts';
import { Diagram } from '../parts/diagram.tsx';
import { Files } from '../parts/files.tsx';
import { History } from '../parts/history.tsx';
import { Card } from '../parts/page.tsx';
import { Corrections } from './corrections.tsx';
import { Notices } from './notices.tsx';
import { Overview } from './overview.tsx';
import { Recusals } from './recusals.tsx';
import { Scores } from './scores.tsx';
import { Slips } from './slips.tsx';
import { useBeside } from './use-beside.ts';

/** Everything that belongs to a case, one thing a tab; which one is open stands in the URL. */
export function CaseTabs({ of, refresh }: { of: CaseView; refresh: () => void }) {
  const { t } = useTranslation('cases');
  const [search, setSearch] = useSearchParams();
  const { id, in_round, category, state } = of;
  const beside = useBeside(of);
  const go = (tab: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (tab === 'overview') after.delete('tab');
        else after.set('tab', tab);
        return after;
      },
      { replace: true },
    );
  const counted = (name: 'files' | 'slips' | 'history' | 'corrections', count: number) => (
    <>
      {t(`tabs.${name}`)} {count > 0 && <span className="tab-count">{count}</span>}
    </>
  );
  const items = [
    { key: 'overview', label: t('tabs.overview'), children: <Overview of={of} beside={beside} go={go} /> },
    {
      key: 'form',
      label: t('tabs.form'),
      children: (
        <Card title={t('tabs.form')}>
          <CaseForm of={of} />
        </Card>
      ),
    },
    {
      key: 'files',
      label: counted('files', of.files),
      children: (
        <Card title={t('tabs.files')}>
          <Files nomination={id} fields={of.form_fields} />
        </Card>
      ),
    },
    ...(beside.scores ? [{ key: 'scores', label: t('tabs.scores'), children: <Scores of={beside.scores} all /> }] : []),
    ...(beside.slips.length > 0
      ? [
          {
            key: 'slips',
            label: counted('slips', beside.slips.length),
            children: <Slips of={of} slips={beside.slips} />,
          },
        ]
      : []),
    { key: 'notices', label: t('tabs.notices'), children: <Notices of={of} /> },
    ...(of.blind
      ? []
      : [{ key: 'corrections', label: t('tabs.corrections'), children: <Corrections of={of} refresh={refresh} /> }]),
    {
      key: 'history',
      label: counted('history', of.history.length),
      children: (
        <Card title={t('tabs.history')} extra={<span className="caption">{t('history.lead')}</span>}>
          <History lines={of.history} to label={t('tabs.history')} />
        </Card>
      ),
    },
    {
      key: 'diagram',
      label: t('tabs.diagram'),
      children: (
        <Card title={t('tabs.diagram')} extra={<span className="caption">{t('diagram.lead')}</span>}>
          <Diagram round={in_round.id} category={category} here={state} />
        </Card>
      ),
    },
    ...(of.state_names.mine === 'staff'
      ? [{ key: 'recusals', label: t('tabs.recusals'), children: <Recusals of={of} /> }]
      : []),
  ];
  const asked = search.get('tab');
  const active = items.some(({ key }) => key === asked) ? asked! : 'overview';
  return <Tabs activeKey={active} onChange={go} items={items} destroyOnHidden className="case-tabs" />;
}
