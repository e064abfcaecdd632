import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../api/client.ts';
import { Nothing } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag, type Tone } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import { MailDrawer } from './mail-drawer.tsx';
import { orThrow, usePaged } from './paged.ts';
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
  const mails = usePaged<Mail>(['get', '/api/v1/mails', state], async (after) =>
    orThrow(
      await api.GET('/api/v1/mails', {
        params: { query: { ...(state ? { state } : {}), ...(after ? { after } : {}) } },
      }),
    ),
  );
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
      <Table<Mail>
        rowKey="id"
        size="middle"
        loading={mails.isPending}
        dataSource={mails.rows}
        pagination={false}
        scroll={{ x: 680 }}
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
      {mails.hasNextPage && (
        <Button loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
      {open !== undefined && <MailDrawer id={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
