import { Button, Form, Input, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Problem } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

interface Fields {
  email: string;
  password: string;
  code?: string;
}

interface Props {
  /** Who was signed in before. */
  email?: string | undefined;
  autoFocus?: boolean;
  onDone: () => void;
}

/** Address and password; a code where the account has a second factor, asked for when the password was right. */
export function SignInForm({ email, autoFocus = true, onDone }: Props) {
  const { t } = useTranslation('signIn');
  const [form] = Form.useForm<Fields>();
  const password = useRef<InputRef>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const send = async ({ email, password: secret, code }: Fields) => {
    setBusy(true);
    setError(undefined);
    const body = { email: email.trim(), password: secret, ...(code ? { code: code.trim() } : {}) };
    const { error, response } = await api
      .POST('/api/v1/session', { body })
      .catch((fault: unknown) => ({ error: fault, response: undefined }));
    setBusy(false);
    if (response?.ok) return onDone();
    const { code: why } = (error ?? {}) as Partial<Problem>;
    if (why === 'code-needed') return setNeedsCode(true);
    setError(error);
    if (why === 'code-wrong') form.setFieldValue('code', '');
    if (why === 'sign-in-refused') password.current?.focus({ cursor: 'all' });
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => void send(fields)}
      initialValues={{ email }}
    >
      <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
        <Input type="email" autoComplete="username" dir="ltr" autoFocus={autoFocus && email === undefined} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('passwordMissing') }]}
        extra={capsLock && <span className="due">{t('capsLock')}</span>}
      >
        <Input.Password
          ref={password}
          autoComplete="current-password"
          dir="ltr"
          autoFocus={autoFocus && email !== undefined}
          onKeyDown={look}
          onKeyUp={look}
          onBlur={() => setCapsLock(false)}
        />
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
