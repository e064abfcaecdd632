import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

export type StageActOf = { kind: 'open'; id: string } | { kind: 'close'; id: string; version: number; name: string };

/** A round is opened, a stage closed: asked once more, and refused with the reason where something is left undecided. */
export function StageAct({ act, onDone, onClose }: { act: StageActOf; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const { error } =
      act.kind === 'open'
        ? await api.POST('/api/v1/rounds/{id}/open', { params: { path: { id: act.id } } })
        : await api.POST('/api/v1/acts', {
            body: { subject: 'stage', id: act.id, type: 'CLOSED', version: act.version },
          });
    setBusy(false);
    if (error) setError(error);
    else onDone();
  };
  return (
    <Modal
      open
      title={act.kind === 'open' ? t('acts.open') : `${t('acts.close')} · ${act.name}`}
      okText={t(`acts.${act.kind}`)}
      onOk={() => void send()}
      confirmLoading={busy}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t(act.kind === 'open' ? 'sure.open' : 'sure.close')}</p>
        <ProblemAlert error={error} />
      </div>
    </Modal>
  );
}
