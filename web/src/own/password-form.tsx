import { Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { NewPasswordItems } from '../sign-in/new-password-items.tsx';
import { ProblemAlert } from '../parts/problem.tsx';

interface Fields {
  old: string;
  password: string;
}

/** The old password and a new one; all other sessions end with it. */
export function PasswordForm({ onDone, primary }: { onDone: () => void; primary?: boolean }) {
  const { t } = useTranslation('own');
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const change = queries.useMutation('post', '/api/v1/password');
  const send = ({ old, password }: Fields) =>
    change.mutate(
      { body: { old, new: password } },
      {
        onSuccess: async () => {
          form.resetFields();
          await client.invalidateQueries({ queryKey: ['get', '/api/v1/session'] });
          void client.invalidateQueries({ queryKey: ['get', '/api/v1/sessions'] });
          onDone();
        },
      },
    );
  return (
    <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={send} style={{ maxInlineSize: 420 }}>
      <Form.Item name="old" label={t('password.old')} rules={[{ required: true, message: t('password.oldMissing') }]}>
        <Input.Password autoComplete="current-password" dir="ltr" />
      </Form.Item>
      <NewPasswordItems />
      <div className="stack">
        <ProblemAlert error={change.error} />
        <div>
          <Button type={primary ? 'primary' : 'default'} htmlType="submit" loading={change.isPending}>
            {t('password.change')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
