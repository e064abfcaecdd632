import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useBodyName } from '../../parts/body-name.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Moment } from '../../parts/when.tsx';

interface Props {
  stage: string;
  body: string;
  cases: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** A link by which a body answers; it is shown this once, and nobody can look it up again. */
export function LinkDialog({ stage, body, cases, onDone, onClose }: Props) {
  const { t } = useTranslation(['desk', 'common', 'parts']);
  const { message } = App.useApp();
  const bodyName = useBodyName();
  const [form] = Form.useForm<{ email?: string }>();
  const make = queries.useMutation('post', '/api/v1/stages/{id}/slip-links');
  const number = make.variables?.body.cases.length ?? cases.length;
  const send = ({ email }: { email?: string }) =>
    make.mutate(
      { params: { path: { id: stage } }, body: { body, cases: [...cases], ...(email ? { email } : {}) } },
      { onSuccess: onDone },
    );
  // Behind the hash, so that no proxy on the way writes it down.
  const link = make.data && `${location.origin}/slips#${make.data.token}`;
  const copy = () => void navigator.clipboard.writeText(link ?? '').then(() => message.success(t('parts:copied')));
  return (
    <Modal
      open
      title={t('link.title', { body: bodyName(body) })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        link ? (
          <Button type="primary" onClick={onClose}>
            {t('common:close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="primary" loading={make.isPending} onClick={() => form.submit()}>
              {t('link.make')}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        <p>{t('link.lead', { count: number, body: bodyName(body) })}</p>
        <ProblemAlert error={make.error} />
        {link ? (
          <div className="one-time" role="status">
            <span>
              {t('link.once')} {t('link.until')} <Moment value={make.data!.ends_at} />
            </span>
            <Input
              readOnly
              value={link}
              dir="ltr"
              aria-label={t('link.link')}
              onFocus={({ target }) => target.select()}
            />
            <span>
              <Button onClick={copy}>{t('link.copy')}</Button>
            </span>
          </div>
        ) : (
          <>
            <Alert type="info" showIcon title={t('link.replaces')} />
            <Form form={form} layout="vertical" onFinish={send}>
              <Form.Item
                name="email"
                label={t('link.email')}
                extra={t('link.emailHint')}
                rules={[{ type: 'email', message: t('link.emailWrong') }]}
              >
                <Input type="email" dir="ltr" maxLength={254} autoFocus />
              </Form.Item>
            </Form>
          </>
        )}
      </div>
    </Modal>
  );
}
