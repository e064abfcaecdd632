import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { useProblemText } from '../../parts/problem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Moment } from '../../parts/when.tsx';
import type { Place } from '../form/fields.ts';
import type { Draft } from './use-draft.ts';

interface Props {
  nomination: string;
  places: readonly Place[];
  draft: Draft;
  fixed: boolean;
  onDecided: () => void;
}

/** What the nominee wishes to have put right of what will be published: taken over, or left as it is. */
export function Wishes({ nomination, places, draft, fixed, onDecided }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const { message } = App.useApp();
  const text = useProblemText();
  const [leaving, setLeaving] = useState<string>();
  const [reason, setReason] = useState('');
  const { data, refetch } = queries.useQuery('get', '/api/v1/nominations/{id}/corrections', {
    params: { path: { id: nomination } },
  });
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  const decided = async (error: unknown) => {
    if (error) void message.error(text(error));
    await refetch();
    onDecided();
  };
  const accept = async (id: string) => {
    await draft.store.flush();
    const { version } = draft.store.read().base;
    const { error } = await api
      .POST('/api/v1/corrections/{id}/accept', { params: { path: { id }, header: { 'if-match': `"${version}"` } } })
      .catch((fault: unknown) => ({ error: fault }));
    await decided(error);
  };
  const leave = async (id: string) => {
    setLeaving(undefined);
    const { error } = await api
      .POST('/api/v1/corrections/{id}/dismiss', {
        params: { path: { id } },
        body: reason.trim() === '' ? {} : { reason: reason.trim() },
      })
      .catch((fault: unknown) => ({ error: fault }));
    await decided(error);
  };
  const labelOf = (path: string) => say(places.find((place) => place.path === path)?.field.label) || path;
  return (
    <Card title={t('wishes.title')}>
      <div className="stack">
        {rows.map(({ id, state, proposed_at, reason: why, fields }) => (
          <section key={id} className="wish" aria-label={t('wishes.title')}>
            <div className="apart">
              <Moment value={proposed_at} />
              <Tag tone={state === 'open' ? 'amber' : state === 'accepted' ? 'green' : 'grey'}>
                {t(`wishes.state.${state}`)}
              </Tag>
            </div>
            {fields.map(({ path, now, wished }) => (
              <dl key={path} className="facts">
                <dt>{labelOf(path)}</dt>
                <dd>
                  {state === 'open' && <del dir="auto">{now}</del>} <ins dir="auto">{wished}</ins>
                </dd>
              </dl>
            ))}
            {why && (
              <p className="caption">
                {t('wishes.reason')} {why}
              </p>
            )}
            {state === 'open' && !fixed && (
              <div className="row">
                <Button onClick={() => void accept(id)}>{t('wishes.accept')}</Button>
                <Button onClick={() => setLeaving(id)}>{t('wishes.dismiss')}</Button>
              </div>
            )}
          </section>
        ))}
      </div>
      <Modal
        open={leaving !== undefined}
        title={t('wishes.dismissAsk')}
        okText={t('wishes.dismiss')}
        onOk={() => leaving !== undefined && void leave(leaving)}
        onCancel={() => setLeaving(undefined)}
      >
        <label htmlFor="wish-reason">{t('wishes.reasonLabel')}</label>
        <Input.TextArea
          id="wish-reason"
          dir="auto"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </Card>
  );
}
