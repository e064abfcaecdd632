import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import type { Choice, Trial } from './choice.ts';
import { closing } from './choosing.ts';
import { nameOf } from '../parts/review-queue.ts';

interface Props {
  choice: Choice;
  trial: Trial;
  chosen: readonly string[];
  reasons: Readonly<Record<string, string>>;
  onDone: () => void;
  onClose: () => void;
}

/** Closed once: how many and who, before it is done. */
export function CloseChoice({ choice, trial, chosen, reasons, onDone, onClose }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { message } = App.useApp();
  const close = queries.useMutation('post', '/api/v1/choices/{id}/close');
  const names = new Map(choice.cases.map((each) => [each.id, nameOf(each.nominee) ?? t('blind')]));
  const groups = [
    { key: 'kept', ids: chosen },
    { key: 'reserve', ids: trial.reserve },
    { key: 'out', ids: trial.notKept },
  ] as const;
  const send = () =>
    close.mutate(
      { params: { path: { id: choice.id } }, body: closing(choice.proposal, chosen, trial.reasons, reasons) },
      {
        onSuccess: () => {
          void message.success(t('close.done', { count: chosen.length }));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={t('close.title', { category: say(choice.category.title) })}
      okText={t('close.do', { count: chosen.length })}
      onOk={send}
      confirmLoading={close.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
      width={640}
    >
      <div className="stack">
        <p>{t('close.lead')}</p>
        <ProblemAlert error={close.error} />
        {groups.map(({ key, ids }) => (
          <section key={key}>
            <h3>{t(`close.${key}`, { count: ids.length })}</h3>
            <ul className="names in-line">
              {ids.map((id) => (
                <li key={id}>
                  <bdi>{names.get(id)}</bdi>
                  {trial.reasons.includes(id) && reasons[id] && (
                    <span className="caption"> {t('close.because', { reason: reasons[id] })}</span>
                  )}
                </li>
              ))}
              {ids.length === 0 && <li className="caption">{t('close.nobody')}</li>}
            </ul>
          </section>
        ))}
        {trial.empty !== null && trial.empty > 0 && <p>{t('close.empty', { count: trial.empty })}</p>}
      </div>
    </Modal>
  );
}
