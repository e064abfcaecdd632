import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { newKey } from '../api/key.ts';
import { ProblemAlert } from '../parts/problem.tsx';

interface Fields {
  name: string;
  contact: string;
  facts: string;
}

/** An objection that somebody brings to the desk: real name, contact, facts. */
export function FileObjection({
  nomination,
  onDone,
  onClose,
}: {
  nomination: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('cases');
  const [form] = Form.useForm<Fields>();
  const [key] = useState(newKey);
  const file = queries.useMutation('post', '/api/v1/nominations/{id}/objections');
  const send = ({ name, contact, facts }: Fields) =>
    file.mutate(
      {
        params: { path: { id: nomination }, header: { 'idempotency-key': key } as never },
        body: { objector: { name, contact }, facts },
      },
      { onSuccess: onDone },
    );
  const rule = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Modal
      open
      title={t('objection.file')}
      okText={t('objection.file')}
      onOk={() => form.submit()}
      confirmLoading={file.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p>{t('objection.lead')}</p>
        <ProblemAlert error={file.error} />
        <Form<Fields> form={form} layout="vertical" onFinish={send}>
          <Form.Item name="name" label={t('objection.name')} rules={rule(t('objection.nameMissing'))}>
            <Input autoFocus maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="contact"
            label={t('objection.contact')}
            rules={rule(t('objection.contactMissing'))}
            extra={t('objection.secret')}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="facts" label={t('objection.facts')} rules={rule(t('objection.factsMissing'))}>
            <Input.TextArea maxLength={5000} showCount autoSize={{ minRows: 4, maxRows: 12 }} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
