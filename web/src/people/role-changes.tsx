import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useRoleName } from '../parts/role-name.ts';
import { Moment } from '../parts/when.tsx';
import { Wide } from '../parts/wide.tsx';
import type { RoleChange } from './shapes.ts';

/** Who gave and took which role, and why: on record, and never changed. */
export function RoleChanges() {
  const { t } = useTranslation(['admin', 'common']);
  const { say } = useLanguage();
  const roleName = useRoleName();
  const changes = queries.useInfiniteQuery('get', '/api/v1/role-changes', {}, PAGED);
  return (
    <div className="stack">
      <ProblemAlert error={changes.error} retry={() => void changes.refetch()} />
      <Card flush>
        <Wide label={t('changes.title')}>
          <Table<RoleChange>
            rowKey="id"
            size="middle"
            loading={changes.isPending}
            dataSource={changes.data?.pages.flatMap(({ rows }) => rows) ?? []}
            pagination={false}
            locale={{ emptyText: <Nothing>{t('changes.none')}</Nothing> }}
            columns={[
              { title: t('changes.at'), width: 150, render: (_, { at }) => <Moment value={at} /> },
              {
                title: t('changes.what'),
                render: (_, { change, role, unit_name, whom, from }) => (
                  <span style={{ lineHeight: 1.45 }}>
                    <span className="strong">{whom.name}</span> {t(`changes.kinds.${change}`)} {roleName(role)}
                    <br />
                    <span className="caption">
                      {say(unit_name)}
                      {from && ` · ${t('changes.from', { name: from.name })}`}
                    </span>
                  </span>
                ),
              },
              { title: t('changes.by'), render: (_, { by }) => by?.name ?? t('common:roles.clock') },
              { title: t('changes.reason'), render: (_, { reason }) => reason },
            ]}
          />
        </Wide>
        {changes.hasNextPage && (
          <footer>
            <Button loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
              {t('common:more')}
            </Button>
          </footer>
        )}
      </Card>
    </div>
  );
}
