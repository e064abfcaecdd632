import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Card, Nothing, Page, Waiting } from '../../parts/page.tsx';
import { PAGED } from '../../parts/paged.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import { Wide } from '../../parts/wide.tsx';
import { useHas } from '../../session/use-session.ts';
import './desk.css';
import { LateEntry } from './late-entry.tsx';
import type { ExceptionRow } from './shapes.ts';

/** What was done in a round that its rules do not foresee, each with its reason; and the late entry of a nomination. */
export function ExceptionsPage() {
  const { t } = useTranslation(['desk', 'common']);
  const { say } = useLanguage();
  const { id = '' } = useParams();
  const secretary = useHas()('secretary');
  const [entering, setEntering] = useState(false);
  const path = { path: { id } };
  const round = queries.useQuery('get', '/api/v1/rounds/{id}', { params: path });
  const list = queries.useInfiniteQuery('get', '/api/v1/rounds/{id}/exceptions', { params: path }, PAGED);
  if (round.error) return <ProblemAlert error={round.error} retry={() => void round.refetch()} />;
  if (!round.data) return <Waiting rows={8} />;
  const recommendation = round.data.stages.find(({ type }) => type === 'recommendation');
  const why =
    round.data.state !== 'open'
      ? t('exceptions.notRunning')
      : recommendation?.state !== 'closed'
        ? t('exceptions.stillOpen')
        : undefined;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      title={t('exceptions.title')}
      lead={
        <span className="row">
          <Link to={`/desk/rounds/${id}`}>
            {say(round.data.title)} <bdi>{round.data.code}</bdi>
          </Link>
          <span>{t('exceptions.lead')}</span>
        </span>
      }
      acts={
        secretary && (
          <span className="not-possible row">
            {why && <span className="why">{why}</span>}
            <Button type="primary" disabled={why !== undefined} onClick={() => setEntering(true)}>
              {t('exceptions.enter')}
            </Button>
          </span>
        )
      }
    >
      <Card flush title={t('exceptions.record')}>
        <ProblemAlert error={list.error} retry={() => void list.refetch()} />
        {list.isPending ? (
          <Waiting rows={4} />
        ) : (
          <Wide label={t('exceptions.record')}>
            <Table<ExceptionRow>
              rowKey={({ id: subject, seq }) => `${subject}.${seq}`}
              size="middle"
              pagination={false}
              dataSource={rows}
              style={{ minInlineSize: 720 }}
              locale={{ emptyText: <Nothing>{t('exceptions.none')}</Nothing> }}
              columns={[
                {
                  title: t('exceptions.what'),
                  width: 130,
                  render: (_, { kind }) => <Tag tone="amber">{t(`exceptions.kinds.${kind}`)}</Tag>,
                },
                { title: t('exceptions.about'), render: (_, row) => <About of={row} /> },
                {
                  title: t('exceptions.reason'),
                  render: (_, { reason }) => <span className="own-lines">{reason}</span>,
                },
                {
                  title: t('exceptions.by'),
                  width: 170,
                  render: (_, { who, at }) => (
                    <div className="desk-lines">
                      {who}
                      <div className="caption">
                        <Moment value={at} />
                      </div>
                    </div>
                  ),
                },
              ]}
              footer={
                list.hasNextPage && rows.length > 0
                  ? () => (
                      <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                        {t('common:more')}
                      </Button>
                    )
                  : undefined
              }
            />
          </Wide>
        )}
      </Card>
      {entering && <LateEntry round={id} onClose={() => setEntering(false)} />}
    </Page>
  );
}

function About({ of: { nomination, stage, to } }: { of: ExceptionRow }) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  return (
    <div className="desk-lines">
      {nomination ? (
        <Link to={`/desk/cases/${nomination.id}`}>
          <bdi>{nomination.title ? say(nomination.title) : t('late.blind')}</bdi>
        </Link>
      ) : (
        stage && say(stage.title)
      )}
      <div className="caption">
        {nomination && [say(nomination.unit), say(stage?.title)].filter(Boolean).join(' · ')}
        {to && (
          <>
            {t('exceptions.to')} <Day value={to} style="full" />
          </>
        )}
      </div>
    </div>
  );
}
