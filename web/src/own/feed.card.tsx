import { App, Button, Popconfirm, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { Card } from '../parts/page.tsx';
import { useProblemText } from '../parts/problem.tsx';
import { Moment } from '../parts/when.tsx';

/** A secret link by which one's own calendar shows the last days. Shown once. */
export function FeedCard() {
  const { t } = useTranslation(['own', 'common']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const problem = useProblemText();
  const [url, setUrl] = useState<string>();
  const { data } = queries.useQuery('get', '/api/v1/feed', {});
  const made = queries.useMutation('post', '/api/v1/feed');
  const ended = queries.useMutation('delete', '/api/v1/feed');
  const again = () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/feed'] });
  const onError = (error: unknown) => void message.error(problem(error));
  const make = () =>
    made.mutate(
      {},
      {
        onSuccess: (link) => {
          setUrl(link.url);
          again();
        },
        onError,
      },
    );
  const end = () =>
    ended.mutate(
      {},
      {
        onSuccess: () => {
          setUrl(undefined);
          again();
        },
        onError,
      },
    );
  const since = data?.made_at;
  return (
    <Card title={t('feed.title')}>
      <div className="stack">
        <p className="soft">{t('feed.lead')}</p>
        {url && (
          <>
            <Typography.Paragraph className="secret" copyable={{ text: url }} style={{ margin: 0 }}>
              {url}
            </Typography.Paragraph>
            <p className="caption">{t('feed.once')}</p>
          </>
        )}
        {since && !url && (
          <p>
            {t('feed.since')} <Moment value={since} />
          </p>
        )}
        <div className="row">
          {since ? (
            <Popconfirm title={t('feed.renewSure')} onConfirm={make}>
              <Button loading={made.isPending}>{t('feed.renew')}</Button>
            </Popconfirm>
          ) : (
            <Button loading={made.isPending} onClick={make}>
              {t('feed.make')}
            </Button>
          )}
          {since && (
            <Popconfirm title={t('feed.endSure')} onConfirm={end} okButtonProps={{ danger: true }}>
              <Button danger loading={ended.isPending}>
                {t('feed.end')}
              </Button>
            </Popconfirm>
          )}
        </div>
      </div>
    </Card>
  );
}
