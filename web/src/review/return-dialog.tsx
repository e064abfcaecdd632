import { DatePicker, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTyped, sendAct, typedBefore } from '../parts/act-send.ts';
import type { CaseView, PossibleAct } from '../parts/case-view.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useTellReceipt } from '../parts/receipt.tsx';
import { AS_DAY } from './day-field.ts';
import { textOf } from './missing-list.ts';
import { MissingLines } from './missing-lines.tsx';
import { nameOf } from '../parts/review-queue.ts';

interface Props {
  file: CaseView;
  act: PossibleAct;
  onDone: () => void;
  onClose: () => void;
}

/** Back for correction: what is missing, one thing a line, and a day of its own. What is typed is kept until it is sent. */
export function ReturnDialog({ file, act, onDone, onClose }: Props) {
  const { t } = useTranslation('review');
  const tell = useTellReceipt();
  const [form] = Form.useForm<{ missing: string[]; by: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const asked = { subject: 'nomination', id: file.id, version: file.version, act } as const;
  const before = typedBefore(asked);
  const send = ({ missing, by }: { missing: string[]; by: string }) => {
    setBusy(true);
    setError(undefined);
    sendAct(asked, { missing: textOf(missing), by })
      .then((receipt) => {
        keepTyped(asked, undefined);
        tell(t('return.title'), receipt);
        onDone();
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <Modal
      open
      title={t('return.title')}
      okText={t('return.send')}
      onOk={() => form.submit()}
      confirmLoading={busy}
      onCancel={onClose}
      mask={{ closable: false }}
      width={560}
    >
      <div className="stack">
        <p>{t('return.lead', { name: nameOf(file.nominee) ?? t('blind') })}</p>
        <ProblemAlert error={error} />
        <Form
          form={form}
          layout="vertical"
          onFinish={send}
          initialValues={{ missing: String(before.missing ?? '').split('\n'), by: before.by }}
          onValuesChange={(_, { missing, by }) =>
            keepTyped(asked, { missing: (missing ?? []).map((line) => line ?? '').join('\n'), by })
          }
          onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
        >
          <MissingLines />
          <Form.Item
            name="by"
            label={t('return.by')}
            extra={t('return.byHelp')}
            {...AS_DAY}
            rules={[{ required: true, message: t('return.byMissing') }]}
          >
            <DatePicker style={{ inlineSize: 200 }} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
