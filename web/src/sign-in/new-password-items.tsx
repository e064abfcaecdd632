import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The server knows more rules than this one: it says what else is wrong. */
const SHORTEST = 12;

/** A new password, twice; a form's items `password` and `again`. */
export function NewPasswordItems() {
  const { t } = useTranslation('signIn');
  return (
    <>
      <Form.Item
        name="password"
        label={t('newPassword.label')}
        extra={t('newPassword.rule', { count: SHORTEST })}
        rules={[
          { required: true, message: t('passwordMissing') },
          {
            validator: (_, value: string | undefined) => {
              const length = [...(value ?? '')].length;
              return length === 0 || length >= SHORTEST
                ? Promise.resolve()
                : Promise.reject(new Error(t('newPassword.short', { count: SHORTEST - length })));
            },
          },
        ]}
        validateTrigger="onBlur"
      >
        <Input.Password autoComplete="new-password" dir="ltr" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('newPassword.again')}
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('newPassword.againMissing') },
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              !value || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('newPassword.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" dir="ltr" />
      </Form.Item>
    </>
  );
}
