import { Button, Input, Table } from 'antd';
import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useRoleName } from '../parts/role-name.ts';
import { Tag } from '../parts/tag.tsx';
import { Wide } from '../parts/wide.tsx';
import { useHas } from '../session/use-session.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { Account } from './shapes.ts';

export function Accounts() {
  const { t } = useTranslation(['admin', 'common']);
  const { say } = useLanguage();
  const roleName = useRoleName();
  const administers = useHas()('administrator');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const [inviting, setInviting] = useState(false);
  const q = useDeferredValue(text.trim());
  const accounts = queries.useInfiniteQuery(
    'get',
    '/api/v1/accounts',
    { params: { query: q ? { q } : {} } },
    { ...PAGED, placeholderData: keepPreviousData },
  );
  return (
    <div className="stack">
      <div className="apart">
        <Input.Search
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder={t('accounts.find')}
          aria-label={t('accounts.find')}
          style={{ maxInlineSize: 320 }}
        />
        {administers && (
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('accounts.invite')}
          </Button>
        )}
      </div>
      <ProblemAlert error={accounts.error} retry={() => void accounts.refetch()} />
      <Card flush>
        <Wide label={t('accounts.title')}>
          <Table<Account>
            rowKey="id"
            size="middle"
            loading={accounts.isPending}
            dataSource={accounts.data?.pages.flatMap(({ rows }) => rows) ?? []}
            pagination={false}
            style={{ minInlineSize: 640 }}
            locale={{ emptyText: <Nothing>{t('accounts.none')}</Nothing> }}
            columns={[
              {
                title: t('accounts.name'),
                render: (_, { id, name, email }) => (
                  <Button
                    type="link"
                    style={{ padding: 0, blockSize: 'auto', textAlign: 'start' }}
                    onClick={() => setOpen(id)}
                  >
                    <span style={{ lineHeight: 1.45 }}>
                      {name}
                      <br />
                      <bdi className="caption">{email}</bdi>
                    </span>
                  </Button>
                ),
              },
              { title: t('accounts.home'), render: (_, { unit_name }) => say(unit_name) },
              {
                title: t('accounts.roles'),
                render: (_, { roles }) => (
                  <span className="row" style={{ gap: 4 }}>
                    {roles.map(({ role, unit, round }) => (
                      <Tag key={role + unit + round}>{roleName(role)}</Tag>
                    ))}
                  </span>
                ),
              },
              {
                title: t('accounts.state'),
                render: (_, { state }) => (
                  <Tag tone={state === 'active' ? 'green' : state === 'invited' ? 'amber' : 'grey'}>
                    {t(`accounts.states.${state}`)}
                  </Tag>
                ),
              },
            ]}
          />
        </Wide>
        {accounts.hasNextPage && (
          <footer>
            <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
              {t('common:more')}
            </Button>
          </footer>
        )}
      </Card>
      {open !== undefined && <AccountDrawer id={open} onClose={() => setOpen(undefined)} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}
