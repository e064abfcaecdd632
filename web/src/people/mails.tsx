import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { queries } from '../api/client.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag, type Tone } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import { Wide } from '../parts/wide.tsx';
import { MailDrawer } from './mail-drawer.tsx';
import type { Mail } from './shapes.ts';

const STATES = ['queued', 'sending', 'sent', 'captured', 'failed'] as const;
type State = (typeof STATES)[number];
const TONES: Record<State, Tone> = {
  queued: 'amber',
  sending: 'amber',
  sent: 'green',
  captured: 'grey',
  failed: 'red',
};

/** The mails of the office's rounds, as they were stored before they went. */
export function Mails() {
  const { t } = useTranslation(['admin', 'common']);
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<string>();
  const state = STATES.find((each) => each === search.get('state'));
  const mails = queries.useInfiniteQuery('get', '/api/v1/mails', { params: { query: state ? { state } : {} } }, PAGED);
  return (
    <div className="stack">
      <div style={{ overflowX: 'auto' }}>
        <Segmented
          value={state ?? 'all'}
          onChange={(chosen) =>
            setSearch({ part: 'mails', ...(chosen === 'all' ? {} : { state: chosen }) }, { replace: true })
          }
          options={['all' as const, ...STATES].map((value) => ({ value, label: t(`mails.states.${value}`) }))}
        />
      </div>
      <ProblemAlert error={mails.error} retry={() => void mails.refetch()} />
      <Card flush>
        <Wide label={t('mails.title')}>
          <Table<Mail>
            rowKey="id"
            size="middle"
            loading={mails.isPending}
            dataSource={mails.data?.pages.flatMap(({ rows }) => rows) ?? []}
            pagination={false}
            style={{ minInlineSize: 680 }}
            locale={{ emptyText: <Nothing>{t('mails.none')}</Nothing> }}
            columns={[
              {
                title: t('mails.subject'),
                render: (_, { id, subject, kind }) => (
                  <Button
                    type="link"
                    onClick={() => setOpen(id)}
                    style={{ padding: 0, blockSize: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
                  >
                    <span style={{ lineHeight: 1.45 }}>
                      <bdi>{subject}</bdi>
                      <br />
                      <span className="caption">{t(`mails.kinds.${kind}` as 'mails.kinds.task')}</span>
                    </span>
                  </Button>
                ),
              },
              { title: t('mails.to'), render: (_, { to }) => to.name },
              { title: t('mails.made'), width: 150, render: (_, { created_at }) => <Moment value={created_at} /> },
              {
                title: t('mails.state'),
                render: (_, { state: now }) => <Tag tone={TONES[now]}>{t(`mails.states.${now}`)}</Tag>,
              },
            ]}
          />
        </Wide>
        {mails.hasNextPage && (
          <footer>
            <Button loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
              {t('common:more')}
            </Button>
          </footer>
        )}
      </Card>
      {open !== undefined && <MailDrawer id={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
