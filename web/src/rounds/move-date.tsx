import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { sendAct } from '../parts/act-send.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Day } from '../parts/when.tsx';
import { Moved } from './moved.tsx';
import { ReasonItem } from './reason-item.tsx';
import type { Stage } from './shapes.ts';

interface Props {
  stage: Stage;
  onDone: () => void;
  onClose: () => void;
}

/** Another last day for a stage, with a reason: what it changes is shown before it is done. */
export function MoveDate({ stage, onDone, onClose }: Props) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const [form] = Form.useForm<{ to: Dayjs; reason: string }>();
  const chosen = Form.useWatch('to', form) as Dayjs | null | undefined;
  const to = chosen?.format('YYYY-MM-DD') ?? '';
  const moved = queries.useQuery(
    'get',
    '/api/v1/stages/{id}/moved',
    { params: { path: { id: stage.id }, query: { to } } },
    { enabled: to !== '', retry: false },
  );
  const send = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      sendAct({ subject: 'stage', id: stage.id, version: stage.version, act: { act: 'DATE_MOVED' } }, { to, reason }),
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={`${t('acts.move')} · ${say(stage.title)}`}
      okText={t('acts.move')}
      okButtonProps={{ disabled: to !== '' && !(moved.data?.may && moved.data.by !== 0) }}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p>
          {t('move.now')} <Day value={stage.closes_on!} style="full" />
        </p>
        <Form form={form} layout="vertical" onFinish={(fields) => send.mutate(fields)}>
          <Form.Item name="to" label={t('move.to')} rules={[{ required: true, message: t('move.toMissing') }]}>
            <DatePicker style={{ inlineSize: '100%' }} />
          </Form.Item>
          {to !== '' && (
            <div aria-live="polite" style={{ marginBlockEnd: 16 }}>
              <ProblemAlert error={moved.error} />
              {moved.isLoading && <Waiting rows={3} />}
              {moved.data && <Moved of={moved.data} />}
            </div>
          )}
          <ReasonItem />
        </Form>
        <ProblemAlert error={send.error} />
      </div>
    </Modal>
  );
}
