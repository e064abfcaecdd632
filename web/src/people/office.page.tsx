import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../parts/page.tsx';
import { useHas } from '../session/use-session.ts';
import { Mails } from './mails.tsx';
import { Owed } from './owed.tsx';
import { Robots } from './robots.tsx';
import { Settings } from './settings.tsx';

/** What the office looks after beside its rounds: mails that go out, group robots, and what the service owes. */
export function OfficePage() {
  const { t } = useTranslation('admin');
  const has = useHas();
  const keeps = has('secretary', 'administrator');
  const [search, setSearch] = useSearchParams();
  const parts = [
    { key: 'owed', label: t('owed.title'), children: <Owed /> },
    ...(keeps
      ? [
          { key: 'mails', label: t('mails.title'), children: <Mails /> },
          { key: 'robots', label: t('robots.title'), children: <Robots /> },
        ]
      : []),
    ...(has('administrator') ? [{ key: 'settings', label: t('settings.tab'), children: <Settings /> }] : []),
  ];
  return (
    <Page title={t('office.title')} lead={t('office.lead')}>
      <Tabs
        activeKey={search.get('part') ?? 'owed'}
        onChange={(part) => setSearch({ part }, { replace: true })}
        destroyOnHidden
        items={parts}
      />
    </Page>
  );
}
