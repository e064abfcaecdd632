import { App, Button, Popconfirm } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { Card, Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import { agentName } from './agent-name.ts';

/** Where one is signed in; any of them can be ended. */
export function SessionsCard() {
  const { t } = useTranslation('own');
  const client = useQueryClient();
  const { message } = App.useApp();
  const problem = useProblemText();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/sessions', {});
  const one = queries.useMutation('delete', '/api/v1/sessions/{id}');
  const others = queries.useMutation('delete', '/api/v1/sessions');
  const answer = {
    onSuccess: () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/sessions'] }),
    onError: (fault: unknown) => void message.error(problem(fault)),
  };
  const rows = data?.rows ?? [];
  const more = rows.filter(({ current }) => !current).length;
  return (
    <Card
      flush
      title={t('sessions.title')}
      extra={
        more > 0 && (
          <Popconfirm title={t('sessions.othersSure', { count: more })} onConfirm={() => others.mutate({}, answer)}>
            <Button size="small" danger loading={others.isPending}>
              {t('sessions.endOthers', { count: more })}
            </Button>
          </Popconfirm>
        )
      }
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting rows={3} />}
      <ul className="rows">
        {rows.map(({ id, agent, begunAt, seenAt, current }) => (
          <li key={id}>
            <div className="grow">
              <bdi>{agentName(agent) ?? t('sessions.unknown')}</bdi>{' '}
              {current && <Tag tone="green">{t('sessions.this')}</Tag>}
              <div className="caption">
                {t('sessions.begun')} <Moment value={begunAt} /> · {t('sessions.seen')} <Moment value={seenAt} />
              </div>
            </div>
            {!current && (
              <Button
                type="link"
                size="small"
                onClick={() => one.mutate({ params: { path: { id } } }, answer)}
                aria-label={`${t('sessions.end')} ${agentName(agent) ?? ''}`}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
