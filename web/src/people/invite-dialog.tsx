import { App, Form, Input, Modal, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { UnitSelect } from '../parts/unit-select.tsx';

interface Fields {
  name: string;
  email: string;
  language: Language;
}

/** A new account: its person gets a mail with a link, and chooses the password. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [unit, setUnit] = useState<string>();
  const invite = queries.useMutation('post', '/api/v1/accounts');
  const send = (fields: Fields) =>
    unit &&
    invite.mutate(
      { body: { ...fields, unit } },
      {
        onSuccess: () => {
          void message.success(t('accounts.invited', { email: fields.email }));
          void client.invalidateQueries({ queryKey: ['get', '/api/v1/accounts'] });
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('accounts.invite')}
      okText={t('accounts.sendInvitation')}
      okButtonProps={{ disabled: unit === undefined }}
      onOk={() => form.submit()}
      confirmLoading={invite.isPending}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" onFinish={send} initialValues={{ language: 'zh-CN' }}>
        <ProblemAlert error={invite.error} />
        <Form.Item
          name="name"
          label={t('accounts.name')}
          rules={[{ required: true, message: t('accounts.nameMissing') }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('accounts.email')}
          rules={[{ required: true, type: 'email', message: t('accounts.emailMissing') }]}
        >
          <Input maxLength={254} dir="ltr" type="email" />
        </Form.Item>
        <Form.Item label={t('accounts.home')} required>
          <UnitSelect value={unit} onChange={setUnit} label={t('accounts.home')} any={t('accounts.chooseUnit')} />
        </Form.Item>
        <Form.Item name="language" label={t('accounts.language')}>
          <Select options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
