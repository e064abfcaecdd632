import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { sendAct } from '../parts/act-send.ts';
import { ProblemAlert } from '../parts/problem.tsx';

export type StageActOf = { kind: 'open'; id: string } | { kind: 'close'; id: string; version: number; name: string };

/** A round is opened, a stage closed: asked once more, and refused with the reason where something is left undecided. */
export function StageAct({ act, onDone, onClose }: { act: StageActOf; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const send = useMutation({
    mutationFn: async () => {
      if (act.kind === 'close')
        return void (await sendAct({ subject: 'stage', id: act.id, version: act.version, act: { act: 'CLOSED' } }, {}));
      const { error } = await api.POST('/api/v1/rounds/{id}/open', { params: { path: { id: act.id } } });
      if (error) throw error;
    },
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={act.kind === 'open' ? t('acts.open') : `${t('acts.close')} · ${act.name}`}
      okText={t(`acts.${act.kind}`)}
      onOk={() => send.mutate()}
      confirmLoading={send.isPending}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t(act.kind === 'open' ? 'sure.open' : 'sure.close')}</p>
        <ProblemAlert error={send.error} />
      </div>
    </Modal>
  );
}
