import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../parts/page.tsx';
import { PasswordForm } from './password-form.tsx';

export function PasswordCard() {
  const { t } = useTranslation('own');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    void message.success(t('password.done'));
  };
  return (
    <Card title={t('password.title')}>
      <div className="stack">
        <p className="soft">{t('password.lead')}</p>
        {open ? (
          <PasswordForm onDone={done} />
        ) : (
          <div>
            <Button onClick={() => setOpen(true)}>{t('password.begin')}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}
