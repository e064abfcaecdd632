import { App, Button, Popconfirm, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useBodyName } from '../../parts/body-name.ts';
import { Card, Nothing, Waiting } from '../../parts/page.tsx';
import { PAGED } from '../../parts/paged.ts';
import { ProblemAlert, useProblemText } from '../../parts/problem.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { Moment } from '../../parts/when.tsx';
import { Wide } from '../../parts/wide.tsx';
import type { SlipLink } from './shapes.ts';

const TONES: Record<SlipLink['state'], Tone> = {
  open: 'brand',
  answered: 'green',
  replaced: 'grey',
  revoked: 'grey',
  over: 'grey',
};

/** The links of the stage: to whom, how much was answered, and which can still be used. */
export function SlipLinks({ stage, again }: { stage: string; again: () => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const { message } = App.useApp();
  const text = useProblemText();
  const bodyName = useBodyName();
  const links = queries.useInfiniteQuery(
    'get',
    '/api/v1/stages/{id}/slip-links',
    { params: { path: { id: stage } } },
    PAGED,
  );
  const revoke = queries.useMutation('delete', '/api/v1/slip-links/{id}');
  const end = (id: string) =>
    revoke.mutateAsync({ params: { path: { id } } }).then(
      () => again(),
      (error: unknown) => void message.error(text(error)),
    );
  const rows = links.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card flush title={t('link.all')}>
      <ProblemAlert error={links.error} retry={() => void links.refetch()} />
      {links.isPending ? (
        <Waiting rows={3} />
      ) : (
        <Wide label={t('link.all')}>
          <Table<SlipLink>
            rowKey="id"
            size="small"
            pagination={false}
            dataSource={rows}
            style={{ minInlineSize: 680 }}
            locale={{ emptyText: <Nothing>{t('link.none')}</Nothing> }}
            columns={[
              {
                title: t('slips.body'),
                render: (_, { body, email }) => (
                  <div className="desk-lines">
                    {bodyName(body)}
                    <div className="caption">{email ? <bdi>{email}</bdi> : t('link.byHand')}</div>
                  </div>
                ),
              },
              { title: t('link.made'), width: 150, render: (_, { made_at }) => <Moment value={made_at} /> },
              { title: t('link.ends'), width: 150, render: (_, { ends_at }) => <Moment value={ends_at} /> },
              {
                title: t('slips.in'),
                align: 'end',
                width: 90,
                render: (_, { answered, cases }) => <bdi>{`${answered} / ${cases}`}</bdi>,
              },
              {
                title: t('link.state'),
                width: 110,
                render: (_, { state }) => <Tag tone={TONES[state]}>{t(`link.states.${state}`)}</Tag>,
              },
              {
                key: 'acts',
                width: 90,
                render: (_, { id, state }) =>
                  state === 'open' && (
                    <Popconfirm title={t('link.revokeSure')} okText={t('link.revoke')} onConfirm={() => end(id)}>
                      <Button size="small" danger>
                        {t('link.revoke')}
                      </Button>
                    </Popconfirm>
                  ),
              },
            ]}
            footer={
              links.hasNextPage
                ? () => (
                    <Button onClick={() => void links.fetchNextPage()} loading={links.isFetchingNextPage}>
                      {t('common:more')}
                    </Button>
                  )
                : undefined
            }
          />
        </Wide>
      )}
    </Card>
  );
}
