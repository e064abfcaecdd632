import { Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

/** After another provider said who it is: a code of one's own second factor. */
export function CodeForm() {
  const { t } = useTranslation('signIn');
  const client = useQueryClient();
  const prove = queries.useMutation('post', '/api/v1/session/step-up');
  const send = ({ code }: { code: string }) =>
    prove.mutate(
      { body: { code: code.trim() } },
      { onSuccess: () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/session'] }) },
    );
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} style={{ maxInlineSize: 320 }}>
      <Form.Item
        name="code"
        label={t('code')}
        extra={t('codeHelp')}
        rules={[{ required: true, message: t('codeMissing') }]}
      >
        <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={40} dir="ltr" />
      </Form.Item>
      <div className="stack">
        <ProblemAlert error={prove.error} />
        <div>
          <Button type="primary" htmlType="submit" loading={prove.isPending}>
            {t('stepUp.confirm')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
