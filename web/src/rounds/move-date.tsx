import { DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { Day } from '../parts/when.tsx';
import type { Stage } from './shapes.ts';

interface Props {
  stage: Stage;
  stages: readonly Stage[];
  onDone: () => void;
  onClose: () => void;
}

/** Another last day for a stage, with a reason: reminders are planned anew, and later stages open by the real closing. */
export function MoveDate({ stage, stages, onDone, onClose }: Props) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const [form] = Form.useForm<{ to: Dayjs; reason: string }>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const later = stages.slice(stages.indexOf(stage) + 1).filter(({ state }) => state === 'waiting');
  const send = async ({ to, reason }: { to: Dayjs; reason: string }) => {
    setBusy(true);
    const { error } = await api.POST('/api/v1/acts', {
      body: {
        subject: 'stage',
        id: stage.id,
        type: 'DATE_MOVED',
        version: stage.version,
        data: { to: to.format('YYYY-MM-DD'), reason },
      },
    });
    setBusy(false);
    if (error) setError(error);
    else onDone();
  };
  return (
    <Modal
      open
      title={`${t('acts.move')} · ${say(stage.title)}`}
      okText={t('acts.move')}
      onOk={() => form.submit()}
      confirmLoading={busy}
      onCancel={onClose}
    >
      <div className="stack">
        <p>
          {t('move.now')} <Day value={stage.closes_on!} style="full" />
        </p>
        {later.length > 0 && (
          <p className="soft">{t('move.later', { stages: later.map(({ title }) => say(title)).join(' · ') })}</p>
        )}
        <ProblemAlert error={error} />
        <Form form={form} layout="vertical" onFinish={(fields) => void send(fields)}>
          <Form.Item name="to" label={t('move.to')} rules={[{ required: true, message: t('move.toMissing') }]}>
            <DatePicker style={{ inlineSize: '100%' }} />
          </Form.Item>
          <Form.Item name="reason" label={t('reason')} rules={[{ required: true, message: t('reasonMissing') }]}>
            <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
