import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '../api/client.ts';
import type { CaseView } from '../parts/case-view.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Moment } from '../parts/when.tsx';

/** Who stays out of this case; told to its secretary, approver and supervisor. */
export function Recusals({ of }: { of: CaseView }) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState(false);
  const { data } = queries.useQuery('get', '/api/v1/nominations/{id}/recusals', { params: { path: { id: of.id } } });
  return (
    <Card
      title={t('tabs.recusals')}
      extra={
        <Button size="small" onClick={() => setOpen(true)}>
          {t('recusals.mine')}
        </Button>
      }
      flush
    >
      {!data && <Nothing>{t('recusals.notTold')}</Nothing>}
      {data?.rows.length === 0 && <Nothing>{t('recusals.none')}</Nothing>}
      {data && data.rows.length > 0 && (
        <ul className="rows">
          {data.rows.map(({ person, name, ground, at }) => (
            <li key={person}>
              <span className="grow">
                <span className="strong">{name}</span>
                <br />
                <span className="caption">{ground}</span>
              </span>
              <Moment value={at} />
            </li>
          ))}
        </ul>
      )}
      {open && <StayOut id={of.id} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function StayOut({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const [form] = Form.useForm<{ ground: string }>();
  const declare = queries.useMutation('post', '/api/v1/nominations/{id}/recusals');
  const send = (body: { ground: string }) =>
    declare.mutate({ params: { path: { id } }, body }, { onSuccess: () => void navigate('/desk/cases') });
  return (
    <Modal
      open
      title={t('recusals.mine')}
      okText={t('recusals.declare')}
      okButtonProps={{ danger: true }}
      onOk={() => form.submit()}
      confirmLoading={declare.isPending}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('recusals.lead')}</p>
        <ProblemAlert error={declare.error} />
        <Form form={form} layout="vertical" onFinish={send}>
          <Form.Item
            name="ground"
            label={t('recusals.ground')}
            rules={[{ required: true, whitespace: true, message: t('recusals.groundMissing') }]}
          >
            <Input.TextArea autoFocus maxLength={2000} showCount autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
