import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Page, Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { DaysLeft } from '../../parts/when.tsx';
import { AssignCases } from './assign-cases.tsx';
import './desk.css';
import { ReviewerList } from './reviewer-list.tsx';
import { SpreadDialog } from './spread-dialog.tsx';

/** Who reviews what at a stage: given by hand or spread evenly, and taken back. */
export function AssignmentsPage() {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { id: round = '', stage = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [spreading, setSpreading] = useState(false);
  const client = useQueryClient();
  const board = queries.useQuery('get', '/api/v1/stages/{id}/assignments', { params: { path: { id: stage } } });
  const again = () => {
    for (const path of ['/api/v1/stages/{id}/assignments', '/api/v1/stages/{id}/reviews'])
      void client.invalidateQueries({ queryKey: ['get', path] });
  };
  if (board.error) return <ProblemAlert error={board.error} retry={() => void board.refetch()} />;
  if (!board.data) return <Waiting rows={12} />;
  const { data } = board;
  const why =
    data.reviewers.length === 0 ? t('assign.noReviewers') : data.lacking === 0 ? t('assign.noneLacking') : undefined;
  const filters = Object.fromEntries(search);
  return (
    <Page
      title={`${t('assign.title')} · ${say(data.title)}`}
      lead={
        <span className="row">
          <Link to={`/desk/rounds/${round}`}>
            {say(data.round.title)} <bdi>{data.round.code}</bdi>
          </Link>
          <span>
            {data.lacking > 0 ? t('assign.lacking', { count: data.lacking }) : t('assign.all')}
            {data.needed > 1 && ` · ${t('assign.needed', { count: data.needed })}`}
          </span>
          <DaysLeft deadline={data.deadline} inline />
        </span>
      }
      acts={
        <span className="not-possible row">
          {why && <span className="why">{why}</span>}
          <Button type="primary" disabled={why !== undefined} onClick={() => setSpreading(true)}>
            {t('assign.spread')}
          </Button>
        </span>
      }
    >
      <div className="columns with-aside">
        <AssignCases
          stage={stage}
          board={data}
          filters={filters}
          change={(changed) =>
            setSearch(
              Object.fromEntries(Object.entries({ ...filters, ...changed }).filter(([, value]) => value !== '')),
              { replace: true },
            )
          }
          again={again}
        />
        <ReviewerList
          reviewers={data.reviewers}
          chosen={filters.reviewer}
          onChoose={(reviewer) =>
            setSearch(reviewer === undefined ? {} : { reviewer, state: 'all' }, { replace: true })
          }
        />
      </div>
      {spreading && (
        <SpreadDialog
          stage={stage}
          categories={data.categories}
          onDone={() => (setSpreading(false), again())}
          onClose={() => setSpreading(false)}
        />
      )}
    </Page>
  );
}
