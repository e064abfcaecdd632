import { Table } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import { Nothing, Waiting } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { DaysLeft } from '../parts/when.tsx';
import type { Filters } from './use-filters.ts';
import { useWaits } from './waits.ts';

export type CaseRow =
  paths['/api/v1/nominations']['get']['responses'][200]['content']['application/json']['rows'][number];

/** What stands above and below the table on a page. */
const AROUND = 330;
const LEAST = 320;
/** So near its end the next page is asked for. */
const NEAR = 600;

/** Pages of cases, one after the other as the reader scrolls; only the rows in sight are in the page. */
export function CaseTable({ asked, clear }: { asked: Filters & { round: string }; clear: () => void }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const waits = useWaits();
  const navigate = useNavigate();
  const height = useHeight();
  const narrow = useNarrow();
  const list = queries.useInfiniteQuery('get', '/api/v1/nominations', { params: { query: asked } }, PAGED);
  if (list.error) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting rows={10} />;
  const rows: CaseRow[] = list.data.pages.flatMap((page) => page.rows);
  const scrolled = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: React.UIEvent<HTMLDivElement>) => {
    const near = scrollHeight - scrollTop - clientHeight < NEAR;
    if (near && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const nominee = ({ id, standing }: CaseRow) => (
    <div className="two-lines">
      <Link to={`/desk/cases/${id}`} className="strong">
        <bdi>{say(standing.title) || t('blind.name')}</bdi>
      </Link>
      <span className="caption">
        {say(standing.category)}
        {narrow && standing.unit && ` · ${say(standing.unit.name)}`}
      </span>
      {narrow && <span>{say(standing.label)}</span>}
    </div>
  );
  const columns = [
    {
      key: 'nominee',
      title: t('list.nominee'),
      render: (_: unknown, row: CaseRow) => nominee(row),
      width: narrow ? 200 : 260,
    },
    ...(narrow
      ? []
      : [
          {
            key: 'unit',
            title: t('list.unit'),
            width: 170,
            render: (_: unknown, { standing }: CaseRow) => say(standing.unit?.name),
          },
          {
            key: 'state',
            title: t('list.where'),
            render: (_: unknown, { standing }: CaseRow) => (
              <div className="two-lines">
                <span>{say(standing.label)}</span>
                <span className="caption">{waits(standing)}</span>
              </div>
            ),
          },
        ]),
    {
      key: 'due',
      title: t('list.due'),
      width: narrow ? 110 : 150,
      render: (_: unknown, { standing }: CaseRow) => <DaysLeft deadline={standing.deadline} />,
    },
  ];
  return (
    <>
      <Table<CaseRow>
        virtual
        rowKey="id"
        size="middle"
        pagination={false}
        dataSource={rows}
        columns={columns}
        scroll={{ x: narrow ? 310 : 820, y: height }}
        onScroll={scrolled}
        onRow={({ id }) => ({ onDoubleClick: () => void navigate(`/desk/cases/${id}`) })}
        locale={{
          emptyText: (
            <Nothing
              act={
                <button type="button" className="as-link" onClick={clear}>
                  {t('list.clear')}
                </button>
              }
            >
              {t('list.none')}
            </Nothing>
          ),
        }}
      />
      <p className="caption list-foot" role="status">
        {t('list.shown', { count: rows.length })}
        {list.isFetchingNextPage
          ? ` · ${t('list.loading')}`
          : list.hasNextPage && rows.length > 0
            ? ` · ${t('list.more')}`
            : ''}
      </p>
    </>
  );
}

function useHeight(): number {
  const [height, setHeight] = useState(() => innerHeight);
  useEffect(() => {
    const changed = () => setHeight(innerHeight);
    addEventListener('resize', changed);
    return () => removeEventListener('resize', changed);
  }, []);
  return Math.max(LEAST, height - AROUND);
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => innerWidth < 760);
  useEffect(() => {
    const changed = () => setNarrow(innerWidth < 760);
    addEventListener('resize', changed);
    return () => removeEventListener('resize', changed);
  }, []);
  return narrow;
}
