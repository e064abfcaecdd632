import { App, Button, Drawer } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { directionOf } from '../language/language.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { Moment } from '../parts/when.tsx';

/** A mail as it was stored, word for word; sent again as it stands. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const mail = queries.useQuery('get', '/api/v1/mails/{id}', { params: { path: { id } } });
  const resend = queries.useMutation('post', '/api/v1/mails/{id}/resend');
  const again = () =>
    resend.mutate(
      { params: { path: { id } } },
      {
        onSuccess: () => {
          void message.success(t('mails.resent'));
          void client.invalidateQueries({ queryKey: ['get', '/api/v1/mails'] });
          void mail.refetch();
        },
        onError: (error) => void message.error(problemText(error)),
      },
    );
  const { data } = mail;
  return (
    <Drawer
      open
      title={t('mails.one')}
      onClose={onClose}
      size={560}
      extra={
        data && (
          <Button onClick={again} loading={resend.isPending}>
            {t('mails.resend')}
          </Button>
        )
      }
    >
      <ProblemAlert error={mail.error} retry={() => void mail.refetch()} />
      {!data ? (
        <Waiting />
      ) : (
        <div className="stack">
          <dl className="facts">
            <dt>{t('mails.to')}</dt>
            <dd>
              {data.to.name} <bdi>{data.to.address}</bdi>
            </dd>
            <dt>{t('mails.subject')}</dt>
            <dd>
              <bdi>{data.subject}</bdi>
            </dd>
            <dt>{t('mails.state')}</dt>
            <dd>
              {t(`mails.states.${data.state}`)} · {t('mails.attempts', { count: data.attempts })}
            </dd>
            {data.error && (
              <>
                <dt>{t('mails.error')}</dt>
                <dd>
                  <bdi className="mono">{data.error}</bdi>
                </dd>
              </>
            )}
          </dl>
          <div
            className="card"
            lang={data.language}
            dir={directionOf(data.language)}
            style={{ padding: 16, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {data.body}
          </div>
          {data.resends.map(({ by, at }) => (
            <p key={at} className="caption">
              {t('mails.resentBy', { name: by })} <Moment value={at} />
            </p>
          ))}
        </div>
      )}
    </Drawer>
  );
}
