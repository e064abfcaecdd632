import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Problem } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

interface Fields {
  email: string;
  password: string;
  code?: string;
}

/** Address and password; a code where the account has a second factor, asked for when the password was right. */
export function SignInForm({ email, onDone }: { email?: string | undefined; onDone: () => void }) {
  const { t } = useTranslation('signIn');
  const [needsCode, setNeedsCode] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async ({ email, password, code }: Fields) => {
    setBusy(true);
    setError(undefined);
    const body = { email: email.trim(), password, ...(code ? { code: code.trim() } : {}) };
    const { error, response } = await api
      .POST('/api/v1/session', { body })
      .catch((fault: unknown) => ({ error: fault, response: undefined }));
    setBusy(false);
    if (response?.ok) return onDone();
    if ((error as Partial<Problem> | undefined)?.code === 'code-needed') setNeedsCode(true);
    else setError(error);
  };
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => void send(fields)}
      initialValues={{ email }}
    >
      <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
        <Input type="email" autoComplete="username" dir="ltr" autoFocus={email === undefined} />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
        <Input.Password autoComplete="current-password" dir="ltr" autoFocus={email !== undefined} />
      </Form.Item>
      {needsCode && (
        <Form.Item
          name="code"
          label={t('code')}
          extra={t('codeHelp')}
          rules={[{ required: true, message: t('codeMissing') }]}
        >
          <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={40} dir="ltr" />
        </Form.Item>
      )}
      <div className="stack">
        <ProblemAlert error={error} />
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('enter')}
        </Button>
      </div>
    </Form>
  );
}
