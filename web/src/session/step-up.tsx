import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

/** What publishes, revokes, exports or gives roles asks once more who it is; it holds for ten minutes. */
export default function StepUp({ answer }: { answer: (done: boolean) => void }) {
  const { t } = useTranslation('signIn');
  const [form] = Form.useForm<{ code: string }>();
  const [error, setError] = useState<unknown>();
  const demo = queries.useQuery('get', '/api/v1/demo', {}, { staleTime: Infinity });
  const prove = queries.useMutation('post', '/api/v1/session/step-up');
  const send = ({ code }: { code: string }) =>
    prove.mutate({ body: { code: code.trim() } }, { onSuccess: () => answer(true), onError: setError });
  const fill = async () => {
    const { data } = await api.GET('/api/v1/demo/code');
    if (data) form.setFieldValue('code', data.code);
  };
  return (
    <Modal
      open
      title={t('stepUp.title')}
      okText={t('stepUp.confirm')}
      onOk={() => form.submit()}
      confirmLoading={prove.isPending}
      onCancel={() => answer(false)}
      width={420}
    >
      <Typography.Paragraph>{t('stepUp.lead')}</Typography.Paragraph>
      <ProblemAlert error={error} />
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item name="code" label={t('code')} rules={[{ required: true, message: t('codeMissing') }]}>
          <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={12} dir="ltr" />
        </Form.Item>
        {demo.data?.demo && (
          <Button type="dashed" onClick={() => void fill()}>
            {t('stepUp.demoCode')}
          </Button>
        )}
      </Form>
    </Modal>
  );
}
