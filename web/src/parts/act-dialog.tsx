import { Alert, Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ActFields } from './act-fields.tsx';
import { keepTyped, meanwhile, sendAct, typedBefore, type Meanwhile, type Subject, type Values } from './act-send.ts';
import type { PossibleAct, Receipt } from './case-view.ts';
import { History } from './history.tsx';
import { ProblemAlert } from './problem.tsx';
import { useTellReceipt } from './receipt.tsx';

interface Props {
  subject?: Subject;
  id: string;
  /** The version that the reader has seen. */
  version: number;
  act: PossibleAct;
  /** What this will do, and to whom, before it is done. */
  lead?: ReactNode;
  danger?: boolean;
  /** What goes with the act and is typed elsewhere in `lead`; undefined: it is not ready. */
  more?: Record<string, unknown>;
  onDone: (receipt: Receipt) => void;
  onClose: () => void;
}

/** One act: what it asks, drawn from its inputs. What a colleague did meanwhile is shown, and nothing typed is lost. */
export function ActDialog({ subject = 'nomination', id, version, act, lead, danger, more, onDone, onClose }: Props) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  const tell = useTellReceipt();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [changed, setChanged] = useState<Meanwhile>();
  const asked = { subject, id, version: changed?.version ?? version, act };
  const over = changed !== undefined && changed.act === undefined;

  const send = async (values: Values) => {
    setBusy(true);
    setError(undefined);
    try {
      const receipt = await sendAct(asked, values, more);
      keepTyped(asked, undefined);
      tell(say(act.label), receipt);
      onDone(receipt);
    } catch (fault) {
      const { status } = (fault ?? {}) as Partial<Problem>;
      const conflict = (status === 409 || status === 412) && subject === 'nomination';
      const since = conflict ? await meanwhile(id, asked.version, act.act).catch(() => undefined) : undefined;
      if (since && since.lines.length > 0) setChanged(since);
      else setError(fault);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={say(act.label)}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={changed ? t('act.onTheNew') : say(act.label)}
      okButtonProps={{ danger: danger ?? false, disabled: over }}
      cancelText={over ? t('act.close') : t('act.cancel')}
      confirmLoading={busy}
      mask={{ closable: false }}
      width={520}
    >
      <div className="stack">
        {lead}
        {changed && <Changed {...changed} />}
        <ProblemAlert error={error} />
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={typedBefore(asked)}
          onValuesChange={(_change, values) => keepTyped(asked, values)}
          onFinish={(values) => void send(values)}
          disabled={over}
        >
          <ActFields inputs={act.inputs} />
        </Form>
      </div>
    </Modal>
  );
}

function Changed({ lines, act, state }: Meanwhile) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('act.changed')}
      description={
        <div className="stack">
          <History lines={lines} label={t('act.changed')} />
          <p>{t('act.standsNow', { state: say(state) })}</p>
          <p>{act ? t('act.stillPossible') : t('act.notAnyMore')}</p>
        </div>
      }
    />
  );
}
