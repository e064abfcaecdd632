import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { EntryPage } from './entry-page.tsx';

/** Asks for a link by mail. The answer is the same whether anybody has the address or not. */
export function ForgotPasswordPage() {
  const { t } = useTranslation('signIn');
  const [sentTo, setSentTo] = useState<string>();
  const ask = queries.useMutation('post', '/api/v1/password-resets');
  const send = ({ email }: { email: string }) =>
    ask.mutate({ body: { email: email.trim() } }, { onSuccess: () => setSentTo(email.trim()) });
  if (sentTo !== undefined)
    return (
      <EntryPage title={t('forgotten.sentTitle')}>
        <div className="stack" role="status">
          <p>
            {t('forgotten.sentTo')} <bdi className="strong">{sentTo}</bdi>
          </p>
          <p className="soft">{t('forgotten.sentLead')}</p>
          <div className="apart">
            <Button onClick={() => setSentTo(undefined)}>{t('forgotten.another')}</Button>
            <Link to="/sign-in">{t('toSignIn')}</Link>
          </div>
        </div>
      </EntryPage>
    );
  return (
    <EntryPage title={t('forgotten.title')} lead={t('forgotten.lead')}>
      <Form layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="email"
          label={t('email')}
          validateTrigger="onBlur"
          rules={[
            { required: true, message: t('emailMissing') },
            { type: 'email', message: t('emailWrong') },
          ]}
        >
          <Input type="email" autoComplete="username" dir="ltr" autoFocus maxLength={254} />
        </Form.Item>
        <div className="stack">
          <ProblemAlert error={ask.error} />
          <Button type="primary" htmlType="submit" size="large" block loading={ask.isPending}>
            {t('forgotten.send')}
          </Button>
          <Link to="/sign-in">{t('toSignIn')}</Link>
        </div>
      </Form>
    </EntryPage>
  );
}
