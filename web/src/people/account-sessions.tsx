import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { Moment } from '../parts/when.tsx';

/** Where an account is signed in: how often and since when, never from where. All of it can be ended: a machine was lost. */
export function AccountSessions({ account }: { account: string }) {
  const { t } = useTranslation('admin');
  const path = { id: account };
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/accounts/{id}/sessions', { params: { path } });
  const end = queries.useMutation('delete', '/api/v1/accounts/{id}/sessions');
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const [latest] = data.rows;
  return (
    <>
      <h2>{t('sessions.title')}</h2>
      <ProblemAlert error={end.error} />
      <div className="apart">
        <span className="soft">
          {t('sessions.count', { count: data.rows.length })}
          {latest && (
            <>
              {' · '}
              {t('sessions.seen')} <Moment value={latest.seenAt} />
            </>
          )}
        </span>
        {latest && (
          <Popconfirm
            title={t('sessions.sure')}
            onConfirm={() => end.mutate({ params: { path } }, { onSuccess: () => void refetch() })}
          >
            <Button size="small" danger loading={end.isPending}>
              {t('sessions.end')}
            </Button>
          </Popconfirm>
        )}
      </div>
    </>
  );
}
