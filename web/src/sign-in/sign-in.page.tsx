import { Button, Divider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { DemoPeople } from './demo-people.tsx';
import { EntryPage } from './entry-page.tsx';
import { keepFrom } from './from.ts';
import { SignInForm } from './sign-in-form.tsx';

/** In a demo its people come first: nobody there has a password of their own. */
export function SignInPage() {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { state } = useLocation() as { state: { from?: string; done?: 'password' | 'invitation' } | null };
  useEffect(() => client.clear(), [client]);
  const demo = queries.useQuery('get', '/api/v1/demo', {}, { staleTime: Infinity, retry: false });
  const done = () => void navigate(state?.from ?? '/desk', { replace: true });
  const isDemo = demo.data?.demo === true;
  return (
    <EntryPage title={t('title')} wide={isDemo ? 'table' : undefined} lead={isDemo ? undefined : t('lead')}>
      {state?.done && (
        <p role="status" className="entry-said">
          {t(`done.${state.done}`)}
        </p>
      )}
      <div className={isDemo ? 'entry-two' : ''}>
        {isDemo && <DemoPeople onDone={done} />}
        <div>
          {isDemo && <h2 style={{ marginBlockEnd: 10 }}>{t('withPassword')}</h2>}
          <SignInForm onDone={done} autoFocus={!isDemo} />
          <div className="apart" style={{ marginBlockStart: 12 }}>
            <Link to="/forgot-password">{t('forgot')}</Link>
          </div>
          <ByProvider from={state?.from} />
        </div>
      </div>
    </EntryPage>
  );
}

/** Only where the office has a provider of its own. */
function ByProvider({ from }: { from: string | undefined }) {
  const { t } = useTranslation('signIn');
  const [error, setError] = useState<unknown>();
  const { data } = queries.useQuery('get', '/api/v1/session/oidc', {}, { staleTime: Infinity, retry: false });
  if (!data?.on) return null;
  const go = async () => {
    setError(undefined);
    const { data, error } = await api
      .POST('/api/v1/session/oidc/start')
      .catch((fault: unknown) => ({ data: undefined, error: fault }));
    if (!data) return setError(error);
    keepFrom(from);
    location.assign(data.url);
  };
  return (
    <div className="stack">
      <Divider plain style={{ marginBlock: 8 }}>
        {t('or')}
      </Divider>
      <Button block size="large" onClick={() => void go()}>
        {t('byProvider')}
      </Button>
      <ProblemAlert error={error} />
    </div>
  );
}
