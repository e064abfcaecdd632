import { Modal, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DemoPeople } from '../sign-in/demo-people.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import type { Session } from './use-session.ts';
import { SESSION } from './use-session.ts';

/** The session has ended while a page was open: the page stays, with all that was typed. */
export default function SignInAgain({ answer }: { answer: (done: boolean) => void }) {
  const { t } = useTranslation('signIn');
  const client = useQueryClient();
  const before = client.getQueryData<Session>(SESSION);
  const done = () => {
    void client.invalidateQueries({ queryKey: SESSION });
    answer(true);
  };
  return (
    <Modal
      open
      title={t('again.title')}
      footer={null}
      onCancel={() => answer(false)}
      mask={{ closable: false }}
      width={440}
    >
      <Typography.Paragraph>{t('again.lead')}</Typography.Paragraph>
      <SignInForm email={before?.account.email ?? undefined} onDone={done} />
      <DemoPeople onDone={done} />
    </Modal>
  );
}
