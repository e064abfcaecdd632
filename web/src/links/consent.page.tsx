import { CheckCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useLinkToken } from '../parts/use-link-token.ts';
import { Correction } from './correction.tsx';
import { LinkPage } from './link-page.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { Receipt } from './receipt.tsx';

interface Answered {
  agrees: boolean;
  at: string;
  hash: string;
}

/** The nominee, who has no account: what will be published, as it will be; agree or decline; correct one's own text. */
export function ConsentPage() {
  const { t } = useTranslation('links');
  const { say } = useLanguage();
  const token = useLinkToken();
  const [answered, setAnswered] = useState<Answered>();
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/api/v1/consents/{token}',
    { params: { path: { token: token ?? '' } } },
    // The link is used up by the answer: what was read stays.
    { enabled: token !== undefined && answered === undefined, refetchOnWindowFocus: false, staleTime: Infinity },
  );
  if (answered) return <Done answered={answered} />;
  return (
    <LinkPage
      title={t('consent.title')}
      lead={
        data && t('consent.lead', { unit: say(data.unit), title: say(data.title), category: say(data.category_title) })
      }
      isVoid={t('consent.void')}
      token={token}
      error={data ? null : error}
      retry={() => void refetch()}
    >
      {data && token && (
        <div className="stack consent">
          <section aria-labelledby="published">
            <h2 id="published">{t('consent.published')}</h2>
            <p className="soft">{t('consent.publishedLead')}</p>
            <NoticePreview asked={data} />
            <p className="caption">{t('consent.never')}</p>
          </section>
          <Correction asked={data} token={token} onSent={() => void refetch()} />
          <Answer token={token} wished={data.wished !== null} onDone={setAnswered} />
        </div>
      )}
    </LinkPage>
  );
}

function Answer({ token, wished, onDone }: { token: string; wished: boolean; onDone: (answered: Answered) => void }) {
  const { t } = useTranslation('links');
  const { modal } = App.useApp();
  const answer = queries.useMutation('post', '/api/v1/consents/{token}');
  const send = (agrees: boolean) =>
    answer
      .mutateAsync({ params: { path: { token } }, body: { agrees } })
      .then(({ at, hash }) => onDone({ agrees, at, hash }))
      // Shown below the buttons.
      .catch(() => {});
  const decline = () =>
    modal.confirm({
      title: t('consent.declineSure'),
      content: t('consent.declineMeans'),
      okText: t('consent.declineYes'),
      cancelText: t('consent.declineNo'),
      okButtonProps: { danger: true },
      onOk: () => send(false),
    });
  return (
    <section aria-labelledby="answer" className="answer">
      <h2 id="answer">{t('consent.question')}</h2>
      {wished && <p className="due">{t('consent.wishedFirst')}</p>}
      <ProblemAlert error={answer.error} />
      <div className="answers">
        <Button type="primary" size="large" loading={answer.isPending} onClick={() => void send(true)}>
          {t('consent.agree')}
        </Button>
        <Button size="large" danger disabled={answer.isPending} onClick={() => void decline()}>
          {t('consent.decline')}
        </Button>
      </div>
      <p className="caption">{t('consent.free')}</p>
    </section>
  );
}

function Done({ answered: { agrees, at, hash } }: { answered: Answered }) {
  const { t } = useTranslation('links');
  return (
    <LinkPage title={t('consent.thanks')} isVoid="" token="used" error={null} retry={() => {}}>
      <div className="stack" role="status">
        <p style={{ fontSize: 16 }}>
          <CheckCircleOutlined style={{ color: 'var(--green)' }} /> {t(agrees ? 'consent.agreed' : 'consent.declined')}
        </p>
        <Receipt at={at} hash={hash} />
      </div>
    </LinkPage>
  );
}
