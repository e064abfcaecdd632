import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { last } from '../parts/last.ts';
import { queries } from '../api/client.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { dropOldDrafts } from './drafts.ts';
import { Desk } from './desk.tsx';
import { useFilters } from './filters.ts';
import { useWay } from './way.ts';
import './review.css';

/** The desk, one file after the other. How one stands towards the case is asked first: until then nothing of it comes. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const { id = '' } = useParams();
  const [filters] = useFilters();
  const way = useWay(id, filters);
  const own = queries.useQuery('get', '/api/v1/reviews/queue', {
    params: { query: { nomination: id } },
  });
  // What was done with one file is told with the next: the desk is another by then.
  const done = useRef('');
  useEffect(dropOldDrafts, []);
  useEffect(() => {
    document.title = `${t('desk.title')} · Accolade`;
  }, [t]);
  if (own.error) return <ProblemAlert error={own.error} retry={() => void own.refetch()} />;
  if (!own.data) return <Waiting rows={12} />;
  // Of several stages the last.
  return <Desk key={id} nomination={id} own={last(own.data.rows)} way={way} filters={filters} done={done} />;
}
