import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { queries, type Problem } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useLinkToken } from '../parts/use-link-token.ts';
import { EntryPage } from './entry-page.tsx';
import { NewPasswordItems } from './new-password-items.tsx';

/** By the link of a mail: a new password, once. */
export function ResetPasswordPage() {
  const use = queries.useMutation('post', '/api/v1/password-resets/use');
  return <NewPasswordPage kind="reset" use={use} />;
}

/** By the link of an invitation: the first password; the account is then open. */
export function InvitationPage() {
  const use = queries.useMutation('post', '/api/v1/invitations/use');
  return <NewPasswordPage kind="invitation" use={use} />;
}

interface Use {
  error: unknown;
  isPending: boolean;
  mutate(what: { body: { token: string; password: string } }, then: { onSuccess: () => void }): void;
}

function NewPasswordPage({ kind, use }: { kind: 'reset' | 'invitation'; use: Use }) {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const token = useLinkToken();
  const isVoid = token === undefined || (use.error as Partial<Problem> | null)?.code === 'link-void';
  const send = ({ password }: { password: string }) =>
    use.mutate(
      { body: { token: token!, password } },
      {
        onSuccess: () =>
          void navigate('/sign-in', { replace: true, state: { done: kind === 'reset' ? 'password' : 'invitation' } }),
      },
    );
  return (
    <EntryPage title={t(`${kind}.title`)} lead={isVoid ? undefined : t(`${kind}.lead`)}>
      {isVoid ? (
        <div className="stack">
          <Alert type="warning" showIcon role="alert" title={t(`${kind}.void`)} />
          {kind === 'reset' && (
            <Button type="primary" size="large" block onClick={() => void navigate('/forgot-password')}>
              {t('forgotten.again')}
            </Button>
          )}
          <Link to="/sign-in">{t('toSignIn')}</Link>
        </div>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={send}>
          <NewPasswordItems />
          <div className="stack">
            <ProblemAlert error={use.error} />
            <Button type="primary" htmlType="submit" size="large" block loading={use.isPending}>
              {t(`${kind}.set`)}
            </Button>
          </div>
        </Form>
      )}
    </EntryPage>
  );
}
