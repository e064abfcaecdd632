import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { sendAct } from '../parts/act-send.ts';
import { Nothing, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Day } from '../parts/when.tsx';
import { ReasonItem } from './reason-item.tsx';
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
  const send = useMutation({
    mutationFn: async ({ to, reason }: Fields) =>
      list &&
      sendAct(
        { subject: 'list', id: list.id, version: list.version, act: { act: 'EXTENDED' } },
        { to: to.format('YYYY-MM-DD'), reason },
      ),
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={`${t('acts.extend')} · ${say(stage.title)}`}
      okText={t('acts.extend')}
      okButtonProps={{ disabled: !list }}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p className="soft">{t('extend.lead')}</p>
        <ProblemAlert error={lists.error ?? send.error} />
        {lists.isPending && <Waiting rows={3} />}
        {lists.data && !list && <Nothing>{t('extend.none')}</Nothing>}
        {list && (
          <Form<Fields>
            form={form}
            layout="vertical"
            onFinish={(fields) => send.mutate(fields)}
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
            <ReasonItem />
          </Form>
        )}
      </div>
    </Modal>
  );
}
