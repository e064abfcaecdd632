import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useTellReceipt } from '../parts/receipt.tsx';
import type { Objection } from './objection-card.tsx';

const OUTCOMES = ['DISMISSED', 'UPHELD', 'CORRECTED'] as const;
interface Fields {
  outcome: (typeof OUTCOMES)[number];
  reason: string;
}

/** Decides one objection, with a reason; what each outcome does is said beside it. */
export function DecideObjection({ of, onDone, onClose }: { of: Objection; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const tell = useTellReceipt();
  const [form] = Form.useForm<Fields>();
  const outcome = Form.useWatch('outcome', form);
  const decide = queries.useMutation('post', '/api/v1/objections/{id}/decision');
  const send = (body: Fields) =>
    decide.mutate(
      { params: { path: { id: of.id } }, body },
      {
        onSuccess: ({ acts }) => {
          if (acts[0]) tell(t(`objections.${body.outcome}`), acts[0]);
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={`${t('objections.decide')} · ${say(of.standing?.title)}`}
      okText={t('objections.decide')}
      okButtonProps={{ danger: outcome === 'UPHELD' }}
      onOk={() => form.submit()}
      confirmLoading={decide.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <ProblemAlert error={decide.error} />
        <Form<Fields> form={form} layout="vertical" onFinish={send}>
          <Form.Item
            name="outcome"
            label={t('objections.how')}
            rules={[{ required: true, message: t('objections.howMissing') }]}
          >
            <Radio.Group className="outcomes">
              {OUTCOMES.map((each) => (
                <Radio key={each} value={each}>
                  {t(`objections.${each}`)}
                  <br />
                  <span className="caption">{t(`objections.${each}Does`)}</span>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('objections.reason')}
            extra={t('objections.reply')}
            rules={[{ required: true, whitespace: true, message: t('objections.reasonMissing') }]}
          >
            <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
