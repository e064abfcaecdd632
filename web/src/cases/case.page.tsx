import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Problem } from '../api/client.ts';
import { Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { useCase } from './use-case.ts';
import './cases.css';

/** One case: where it stands, what can be done, everything that belongs to it. */
export function CasePage() {
  const { id } = useParams() as { id: string };
  const { data, error, refetch } = useCase(id);
  if (!data && error) return <NotShown id={id} error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <div className="stack">
        <div className="card" style={{ minBlockSize: 260 }}>
          <Waiting rows={6} />
        </div>
        <div className="card" style={{ minBlockSize: 360 }}>
          <Waiting rows={8} />
        </div>
      </div>
    );
  return (
    <div className="case">
      <CaseHead of={data} refresh={() => void refetch()} />
      <CaseTabs of={data} refresh={() => void refetch()} />
    </div>
  );
}

function NotShown({ id, error, retry }: { id: string; error: unknown; retry: () => void }) {
  const { t } = useTranslation('cases');
  const { code, status } = error as Partial<Problem>;
  if (code === 'declare-first')
    return (
      <Page title={t('declare.title')} lead={t('declare.lead')}>
        <Link to={`/desk/review/${id}`}>
          <Button type="primary">{t('declare.go')}</Button>
        </Link>
      </Page>
    );
  if (status === 404)
    return (
      <Page title={t('unknown.title')}>
        <Nothing act={<Link to="/desk/cases">{t('unknown.back')}</Link>}>{t('unknown.lead')}</Nothing>
      </Page>
    );
  return (
    <Page title={t('unknown.title')}>
      <ProblemAlert error={error} retry={retry} />
    </Page>
  );
}
