import { Button, Divider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { EntryPage } from './entry-page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { DemoPeople } from './demo-people.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { state } = useLocation() as { state: { from?: string } | null };
  const [error, setError] = useState<unknown>();
  useEffect(() => client.clear(), [client]);
  const done = () => void navigate(state?.from ?? '/desk', { replace: true });
  const byProvider = async () => {
    const { data, error } = await api.POST('/api/v1/session/oidc/start');
    if (data) location.assign(data.url);
    else setError(error);
  };
  return (
    <EntryPage title={t('title')}>
      <SignInForm onDone={done} />
      <div className="apart" style={{ marginBlockStart: 12 }}>
        <Link to="/forgot-password">{t('forgot')}</Link>
        <Button type="link" size="small" onClick={() => void byProvider()}>
          {t('byProvider')}
        </Button>
      </div>
      <ProblemAlert error={error} />
      <DemoDivider />
      <DemoPeople onDone={done} />
    </EntryPage>
  );
}

const DemoDivider = () => <Divider style={{ marginBlock: 12 }} />;
