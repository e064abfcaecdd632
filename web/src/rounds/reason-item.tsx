import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why another day is set: on record, and never left out. */
export function ReasonItem() {
  const { t } = useTranslation('rounds');
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
    >
      <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
    </Form.Item>
  );
}
