import { Alert, Button, DatePicker, Form, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Problem } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { AS_DAY } from './day-field.ts';
import { textOf } from './missing-list.ts';
import { MissingLines } from './missing-lines.tsx';

export type BulkAct = 'FORWARDED' | 'RETURNED';
type Preview = paths['/api/v1/bulk/previews']['post']['responses'][201]['content']['application/json'];

interface Props {
  act: BulkAct;
  stage: string;
  cases: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** One act on many: first what it would be done on, with number and names; then exactly that, or nothing. */
export function BulkDialog({ act, stage, cases, onDone, onClose }: Props) {
  const { t } = useTranslation('review');
  const [form] = Form.useForm<{ missing: string[]; by: string }>();
  const look = useMutation({
    mutationFn: async (data: { missing?: string; by?: string }) => {
      const { data: preview, error } = await api.POST('/api/v1/bulk/previews', {
        body: { act, stage, cases: [...cases], data },
      });
      if (!preview) throw error as unknown as Error;
      return preview;
    },
  });
  const carry = useMutation({
    mutationFn: async (token: string) => {
      const { data, error } = await api.POST('/api/v1/bulk', { body: { token } });
      if (!data) throw error as unknown as Error;
      return data;
    },
    onSuccess: onDone,
  });
  const [said, setSaid] = useState<{ missing?: string; by?: string }>(() => ({}));
  const lookAt = (data: { missing?: string; by?: string }) => {
    setSaid(data);
    carry.reset();
    look.mutate(data);
  };
  const { mutate } = look;
  useEffect(() => {
    if (act === 'FORWARDED') mutate({});
  }, [act, mutate]);
  const preview = look.data;
  const asking = act === 'RETURNED' && !preview;
  const over = carry.error !== null;
  return (
    <Modal
      open
      title={t(`bulk.title.${act}`)}
      onCancel={onClose}
      width={620}
      mask={{ closable: false }}
      footer={
        <>
          {preview && act === 'RETURNED' && <Button onClick={() => look.reset()}>{t('bulk.back')}</Button>}
          <Button onClick={onClose}>{t('cancel')}</Button>
          {asking && (
            <Button type="primary" onClick={() => form.submit()} loading={look.isPending}>
              {t('bulk.look')}
            </Button>
          )}
          {preview && over && (
            <Button type="primary" onClick={() => lookAt(said)} loading={look.isPending}>
              {t('bulk.lookAgain')}
            </Button>
          )}
          {preview && !over && (
            <Button
              type="primary"
              disabled={preview.token === null}
              onClick={() => carry.mutate(preview.token!)}
              loading={carry.isPending}
            >
              {t(`bulk.do.${act}`, { count: preview.count })}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <ProblemAlert error={look.error} />
        {over && <Refused error={carry.error} />}
        {act === 'FORWARDED' && look.isPending && <Waiting rows={4} />}
        {act === 'RETURNED' && (
          <div hidden={preview !== undefined}>
            <Form
              form={form}
              layout="vertical"
              initialValues={{ missing: [''] }}
              onFinish={({ missing, by }) => lookAt({ missing: textOf(missing), by })}
            >
              <p className="caption">{t('bulk.returnLead', { count: cases.length })}</p>
              <MissingLines />
              <Form.Item
                name="by"
                label={t('return.by')}
                {...AS_DAY}
                rules={[{ required: true, message: t('return.byMissing') }]}
              >
                <DatePicker style={{ inlineSize: 200 }} />
              </Form.Item>
            </Form>
          </div>
        )}
        {preview && <Shown preview={preview} act={act} />}
      </div>
    </Modal>
  );
}

function Shown({ preview, act }: { preview: Preview; act: BulkAct }) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { count, names, refused, refusedCount } = preview;
  return (
    <div aria-live="polite" className="stack">
      <p>
        <b>{t(`bulk.will.${act}`, { count })}</b>
      </p>
      {names.length > 0 && (
        <ul className="names">
          {names.map(({ case: id, name, unit }) => (
            <li key={id}>
              <bdi>{name || t('blind')}</bdi> <span className="caption">{say(unit)}</span>
            </li>
          ))}
          {count > names.length && <li className="caption">{t('bulk.andMore', { count: count - names.length })}</li>}
        </ul>
      )}
      {refusedCount > 0 && (
        <Alert
          type="warning"
          title={t('bulk.cannot', { count: refusedCount })}
          description={
            <ul className="names">
              {refused.map(({ case: id, name, reasons }) => (
                <li key={id}>
                  <bdi>{name || t('blind')}</bdi> <span className="soft">{reasons.map(say).join(t('and'))}</span>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

/** Whoever was faster changed the set: said plainly, with names; nothing was done. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('review');
  const { code, changed, names = [] } = (error ?? {}) as Partial<Problem> & { changed?: number; names?: string[] };
  if (code !== 'set-changed') return <ProblemAlert error={error} />;
  return (
    <Alert
      type="error"
      role="alert"
      title={t('bulk.changed', { count: changed ?? names.length })}
      description={names.join(t('comma'))}
    />
  );
}
