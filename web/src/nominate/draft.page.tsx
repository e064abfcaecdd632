import './nominate.css';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { queries } from '../api/client.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { DraftDesk } from './draft/draft-desk.tsx';

export function DraftPage() {
  const { id = '' } = useParams();
  const found = queries.useQuery('get', '/api/v1/nominations/{id}', { params: { path: { id } } });
  const { refetch } = found;
  const again = useCallback(() => void refetch(), [refetch]);
  // What is on the page stays there, whatever becomes of a later look: it may hold text that is not saved.
  if (found.data) return <DraftDesk key={`${id} ${found.data.state}`} found={found.data} again={again} />;
  if (found.error) return <ProblemAlert error={found.error} retry={again} />;
  return <Waiting rows={10} />;
}
