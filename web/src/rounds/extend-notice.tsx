import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Nothing, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Day } from '../parts/when.tsx';
import type { Stage } from './shapes.ts';

interface Fields {
  list: string;
  to: Dayjs;
  reason: string;
}

interface Props {
  round: string;
  stage: Stage;
  onDone: () => void;
  onClose: () => void;
}

/** A notice that is open is shown for longer. Its end may only move later: nobody loses time in which to object. */
export function ExtendNotice({ round, stage, onDone, onClose }: Props) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const [form] = Form.useForm<Fields>();
  const lists = queries.useQuery('get', '/api/v1/rounds/{id}/lists', {
    params: { path: { id: round }, query: { stage: stage.code } },
  });
  const open = (lists.data?.rows ?? []).filter(({ kind, state }) => kind === 'notice' && state === 'open');
  const chosen = Form.useWatch('list', form) ?? open[0]?.id;
  const list = open.find(({ id }) => id === chosen) ?? open[0];
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async ({ to, reason }: Fields) => {
    if (!list) return;
    setBusy(true);
    const { error } = await api.POST('/api/v1/acts', {
      body: {
        subject: 'list',
        id: list.id,
        type: 'EXTENDED',
        version: list.version,
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
      title={`${t('acts.extend')} · ${say(stage.title)}`}
      okText={t('acts.extend')}
      okButtonProps={{ disabled: !list }}
      onOk={() => form.submit()}
      confirmLoading={busy}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p className="soft">{t('extend.lead')}</p>
        <ProblemAlert error={lists.error ?? error} />
        {lists.isPending && <Waiting rows={3} />}
        {lists.data && !list && <Nothing>{t('extend.none')}</Nothing>}
        {list && (
          <Form<Fields>
            form={form}
            layout="vertical"
            onFinish={(fields) => void send(fields)}
            initialValues={{ list: list.id }}
          >
            <Form.Item
              name="list"
              label={t('extend.of')}
              extra={
                list.ends_on && (
                  <>
                    {t('extend.now')} <Day value={list.ends_on} style="full" />
                  </>
                )
              }
            >
              <Select
                options={open.map(({ id, unit, ends_on }) => ({ value: id, label: `${say(unit)} · ${ends_on ?? ''}` }))}
                onChange={() => form.resetFields(['to'])}
              />
            </Form.Item>
            <Form.Item name="to" label={t('extend.to')} rules={[{ required: true, message: t('move.toMissing') }]}>
              <DatePicker
                disabledDate={(day) => !day.isAfter(dayjs(list.ends_on), 'day')}
                style={{ inlineSize: '100%' }}
              />
            </Form.Item>
            <Form.Item
              name="reason"
              label={t('reason')}
              rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
            >
              <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
            </Form.Item>
          </Form>
        )}
      </div>
    </Modal>
  );
}
