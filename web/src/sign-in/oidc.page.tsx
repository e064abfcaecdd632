import { Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api, type Problem } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { EntryPage } from './entry-page.tsx';
import { takeFrom } from './from.ts';

/** What the provider sent the browser back with; it refused where there is no code. */
function sentBack() {
  const params = new URLSearchParams(location.search);
  const [code, state, iss] = ['code', 'state', 'iss'].map((name) => params.get(name) ?? undefined);
  return code !== undefined && state !== undefined ? { code, state, ...(iss === undefined ? {} : { iss }) } : undefined;
}

const REFUSED = { code: 'oidc-refused', status: 401, detail: '' } satisfies Problem;

/** The return of the office's own provider: signs in once, then on to where one wanted to go. */
export function OidcPage() {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  // What came back is used up by the first try.
  const tried = useRef(false);
  useEffect(() => {
    if (tried.current) return;
    tried.current = true;
    const body = sentBack();
    history.replaceState(null, '', '/sign-in/oidc');
    if (!body) return setError(REFUSED);
    void api
      .POST('/api/v1/session/oidc', { body })
      .then(({ error, response }) => {
        if (!response.ok) return setError(error);
        client.clear();
        void navigate(takeFrom(), { replace: true });
      })
      .catch(setError);
  }, [client, navigate]);
  return (
    <EntryPage title={t('oidc.title')}>
      {error === undefined ? (
        <p aria-live="polite">
          <Spin size="small" /> {t('oidc.waiting')}
        </p>
      ) : (
        <div className="stack">
          {error === REFUSED ? <p>{t('oidc.refused')}</p> : <ProblemAlert error={error} />}
          <Button type="primary" size="large" block onClick={() => void navigate('/sign-in', { replace: true })}>
            {t('toSignIn')}
          </Button>
        </div>
      )}
    </EntryPage>
  );
}
