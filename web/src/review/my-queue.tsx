import { CheckOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { DaysLeft } from '../parts/when.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Filters } from '../parts/review-queue.ts';
import { searchOf } from './filters.ts';
import { ReadingProgress } from './progress.tsx';
import { nameOf, QUEUE_STATES, queueQuery, useQueue, type Desk, type QueueRow } from '../parts/review-queue.ts';

interface Props {
  desks: readonly Desk[];
  filters: Filters;
  change: (changed: Filters) => void;
}

export function MyQueue({ desks, filters, change }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const queue = useQueue(filters);
  const columns = useColumns(filters);
  const rows = queue.data?.pages.flatMap((page) => page.rows) ?? [];
  const counts = queue.data?.pages[0]?.counts;
  const { state } = queueQuery(filters);
  const mine = desks.filter(({ roles }) => roles.includes('reviewer'));
  const rounds = [...new Map(mine.map(({ round }) => [round.id, round])).values()];
  const here = mine.filter(({ round }) => !filters.round || round.id === filters.round);
  const categories = [...new Map(here.flatMap((desk) => desk.categories).map((each) => [each.code, each])).values()];
  const next = rows.find((row) => row.state !== 'done' && row.place === 'reading');
  const soonest = here.map(({ deadline }) => deadline).filter((each) => each !== null);
  const deadline = [...soonest].sort((a, b) => a.on.localeCompare(b.on))[0];
  return (
    <div className="stack">
      <Card label={t('progress.mine')}>
        <div className="apart">
          <div className="grow">
            <ReadingProgress
              label={t('progress.mine')}
              done={counts?.doneNow ?? 0}
              open={counts?.open ?? 0}
              deadline={deadline}
            />
          </div>
          {next && (
            <LinkButton to={`/desk/review/${next.nomination}${searchOf(filters)}`} type="primary" size="large">
              {t('queue.begin')}
            </LinkButton>
          )}
        </div>
      </Card>
      <Card flush label={t('queue.mine')}>
        <FilterBar
          filters={filters}
          change={change}
          places={{
            name: 'round',
            value: filters.round,
            options: rounds.map(({ id, title, code }) => ({ value: id, label: say(title) || code })),
          }}
          categories={categories}
          state={state}
          states={QUEUE_STATES.map((each) => ({
            value: each,
            label: t('filter.counted', { state: t(`mine.${each}`), count: counts?.[each] ?? 0 }),
          }))}
        />
        <ProblemAlert error={queue.error} retry={() => void queue.refetch()} />
        {!queue.data && !queue.error ? (
          <Waiting rows={8} />
        ) : (
          <Table<QueueRow>
            rowKey="id"
            columns={columns}
            dataSource={rows}
            pagination={false}
            size="small"
            className="scrolls"
            locale={{ emptyText: <Nothing>{t(`mine.none.${state}`)}</Nothing> }}
            footer={
              queue.hasNextPage
                ? () => (
                    <Button onClick={() => void queue.fetchNextPage()} loading={queue.isFetchingNextPage}>
                      {t('queue.more')}
                    </Button>
                  )
                : undefined
            }
          />
        )}
      </Card>
    </div>
  );
}

function useColumns(filters: Filters): TableColumnsType<QueueRow> {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  return [
    {
      title: t('column.case'),
      key: 'case',
      render: (_, row) => (
        <div className="two-lines">
          <Link to={`/desk/review/${row.nomination}${searchOf(filters)}`} className="strong">
            <bdi>{nameOf(row.nominee) ?? t('blind')}</bdi>
          </Link>
          <div className="caption">{[say(row.category_title), say(row.unit)].filter(Boolean).join(t('dot'))}</div>
        </div>
      ),
    },
    {
      title: t('column.stage'),
      key: 'stage',
      width: 220,
      render: (_, row) => (
        <div className="two-lines">
          {say(row.stage_title)}
          <div className="caption">{say(row.round_title)}</div>
        </div>
      ),
    },
    { title: t('column.mine'), key: 'mine', width: 150, render: (_, row) => <MyState row={row} /> },
    {
      title: t('column.scores'),
      key: 'scores',
      width: 130,
      render: (_, row) => (
        <div className="two-lines">
          <bdi>
            {row.given} / {row.needed}
          </bdi>
          <div className="caption">{row.spread !== null && t('apartBy', { points: row.spread })}</div>
        </div>
      ),
    },
    {
      title: t('column.deadline'),
      key: 'deadline',
      width: 150,
      render: (_, row) => <DaysLeft deadline={row.deadline} />,
    },
  ];
}

/** One's own part in a case, in a word; a score where there is one. */
export function MyState({ row }: { row: Pick<QueueRow, 'state' | 'place' | 'score'> }) {
  const { t } = useTranslation('review');
  if (row.place === 'returned') return <Tag tone="amber">{t('state.returned')}</Tag>;
  if (row.score !== null)
    return (
      <span className="good">
        <CheckOutlined aria-hidden="true" /> <bdi>{row.score}</bdi>
        <span className="hidden-text"> {t('state.done')}</span>
      </span>
    );
  if (row.place !== 'reading') return <Tag>{t('state.gone')}</Tag>;
  return <span className="soft">{t(`state.${row.state}`)}</span>;
}
