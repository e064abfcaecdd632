import { App, Button, Popconfirm, Table } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import { Wide } from '../parts/wide.tsx';
import { RobotDialog } from './robot-dialog.tsx';
import type { Webhook } from './shapes.ts';

/** Group robots that are told that something happened: ids and kinds, never a name. */
export function Robots() {
  const { t } = useTranslation(['admin', 'common']);
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const robots = queries.useInfiniteQuery('get', '/api/v1/webhooks', {}, PAGED);
  const changed = () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/webhooks'] });
  const params = (id: string) => ({ params: { path: { id } } });
  const test = async (id: string) => {
    const { error } = await api.POST('/api/v1/webhooks/{id}/test', params(id));
    void (error ? message.error(problemText(error)) : message.success(t('robots.called')));
    changed();
  };
  const remove = async (id: string) => {
    const { error } = await api.DELETE('/api/v1/webhooks/{id}', params(id));
    if (error) void message.error(problemText(error));
    changed();
  };
  return (
    <div className="stack">
      <div className="apart">
        <p className="soft">{t('robots.lead')}</p>
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('robots.make')}
        </Button>
      </div>
      <ProblemAlert error={robots.error} retry={() => void robots.refetch()} />
      <Card flush>
        <Wide label={t('robots.title')}>
          <Table<Webhook>
            rowKey="id"
            size="middle"
            loading={robots.isPending}
            dataSource={robots.data?.pages.flatMap(({ rows }) => rows) ?? []}
            pagination={false}
            style={{ minInlineSize: 640 }}
            locale={{ emptyText: <Nothing>{t('robots.none')}</Nothing> }}
            columns={[
              { title: t('robots.kind'), render: (_, { kind }) => t(`robots.kinds.${kind}`) },
              { title: t('robots.host'), render: (_, { host }) => <bdi>{host}</bdi> },
              { title: t('robots.events'), render: (_, { events }) => <bdi>{events.length}</bdi> },
              {
                title: t('robots.last'),
                render: (_, { last }) =>
                  last ? (
                    <span style={{ lineHeight: 1.45 }}>
                      <Tag tone={last.state === 'sent' ? 'green' : last.state === 'failed' ? 'red' : 'amber'}>
                        {t(`mails.states.${last.state}` as 'mails.states.sent')}
                      </Tag>{' '}
                      <Moment value={last.at} />
                    </span>
                  ) : (
                    t('robots.never')
                  ),
              },
              {
                key: 'acts',
                render: (_, { id }) => (
                  <span className="row" style={{ gap: 4, flexWrap: 'nowrap' }}>
                    <Button size="small" onClick={() => void test(id)}>
                      {t('robots.test')}
                    </Button>
                    <Popconfirm title={t('robots.removeSure')} onConfirm={() => remove(id)}>
                      <Button size="small" danger>
                        {t('robots.remove')}
                      </Button>
                    </Popconfirm>
                  </span>
                ),
              },
            ]}
          />
        </Wide>
      </Card>
      {making && <RobotDialog onClose={() => setMaking(false)} onDone={() => (setMaking(false), changed())} />}
    </div>
  );
}
