import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../parts/page.tsx';
import { Accounts } from './accounts.tsx';
import { RoleChanges } from './role-changes.tsx';
import { Units } from './units.tsx';

/** Units, accounts and roles of the offices that one administers or supervises. */
export function PeoplePage() {
  const { t } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  const part = search.get('part') ?? 'accounts';
  return (
    <Page title={t('people.title')} lead={t('people.lead')}>
      <Tabs
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'accounts', label: t('accounts.title'), children: <Accounts /> },
          { key: 'units', label: t('units.title'), children: <Units /> },
          { key: 'changes', label: t('changes.title'), children: <RoleChanges /> },
        ]}
      />
    </Page>
  );
}
