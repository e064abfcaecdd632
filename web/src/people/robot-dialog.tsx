import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { ROBOT_EVENTS, ROBOT_KINDS } from '../api/values.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useSession } from '../session/use-session.ts';

type Body = NonNullable<paths['/api/v1/webhooks']['post']['requestBody']>['content']['application/json'];

/** A group robot: its address and secret are sealed, and never shown again. */
export function RobotDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { say } = useLanguage();
  const { data: session } = useSession();
  const [form] = Form.useForm<Body>();
  const make = queries.useMutation('post', '/api/v1/webhooks');
  const offices = (session?.roles ?? []).filter(({ role }) => role === 'secretary' || role === 'administrator');
  const options = [...new Map(offices.map(({ unit, unit_name }) => [unit, say(unit_name)]))];
  const send = ({ secret, ...body }: Body) =>
    make.mutate({ body: { ...body, ...(secret ? { secret } : {}) } }, { onSuccess: onDone });
  return (
    <Modal
      open
      title={t('robots.make')}
      okText={t('save')}
      onOk={() => form.submit()}
      confirmLoading={make.isPending}
      onCancel={onClose}
    >
      <Form<Body>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{
          office: options[0]?.[0],
          kind: 'wecom',
          events: ['returned', 'objectionFiled', 'stageOpened', 'stageClosed'],
        }}
      >
        <ProblemAlert error={make.error} />
        <Form.Item
          name="office"
          label={t('robots.office')}
          rules={[{ required: true, message: t('robots.officeMissing') }]}
        >
          <Select options={options.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('robots.kind')}>
          <Select options={ROBOT_KINDS.map((value) => ({ value, label: t(`robots.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="url"
          label={t('robots.url')}
          rules={[{ required: true, type: 'url', message: t('robots.urlMissing') }]}
        >
          <Input dir="ltr" autoComplete="off" />
        </Form.Item>
        <Form.Item name="secret" label={t('robots.secret')}>
          <Input.Password dir="ltr" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="events"
          label={t('robots.events')}
          rules={[{ required: true, message: t('robots.eventsMissing') }]}
        >
          <Select
            mode="multiple"
            options={ROBOT_EVENTS.map((value) => ({ value, label: t(`robots.names.${value}`) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
