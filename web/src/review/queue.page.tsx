import { Segmented } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { remembered, useFilters } from './filters.ts';
import { MyQueue } from './my-queue.tsx';
import { useDesks } from '../parts/review-queue.ts';
import { StageDesk } from './stage-desk.tsx';
import './review.css';

/** The queue: what was given to me; and for whoever decides in a review, all cases of it. */
export function QueuePage() {
  const { t } = useTranslation('review');
  const [filters, change] = useFilters();
  const navigate = useNavigate();
  const desks = useDesks();
  const bare = Object.keys(filters).length === 0;
  useEffect(() => {
    const before = remembered();
    if (bare && before !== '') void navigate(before, { replace: true });
    // Only where one comes without a filter, not when one is taken off.
  }, []);
  if (desks.error) return <ProblemAlert error={desks.error} retry={() => void desks.refetch()} />;
  if (!desks.data) return <Waiting rows={10} />;
  const { rows } = desks.data;
  const decides = rows.filter(({ roles }) => roles.some((role) => role !== 'reviewer'));
  const reads = rows.some(({ roles }) => roles.includes('reviewer')) || decides.length === 0;
  const stage = decides.find(({ id }) => id === filters.stage) ?? decides[0];
  const ofStage = stage !== undefined && (filters.desk === 'stage' || !reads);
  return (
    <Page
      title={t('queue.title')}
      beside={
        reads &&
        decides.length > 0 && (
          <Segmented
            aria-label={t('queue.which')}
            value={ofStage ? 'stage' : 'mine'}
            onChange={(desk) => change({ desk, state: '', apart: '' })}
            options={[
              { value: 'mine', label: t('queue.mine') },
              { value: 'stage', label: t('queue.ofStage') },
            ]}
          />
        )
      }
    >
      {rows.length === 0 && !filters.state && filters.desk !== 'mine' ? (
        <section className="card">
          <Nothing>{t('queue.noDesk')}</Nothing>
        </section>
      ) : ofStage ? (
        <StageDesk desks={decides} desk={stage} filters={filters} change={change} />
      ) : (
        <MyQueue desks={rows} filters={filters} change={change} />
      )}
    </Page>
  );
}
