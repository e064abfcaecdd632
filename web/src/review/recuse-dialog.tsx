import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useKept } from '../parts/use-kept.ts';
import { useSession } from '../session/use-session.ts';
import type { QueueRow } from '../parts/review-queue.ts';

interface Props {
  nomination: string;
  own: QueueRow | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** Staying out of a case one has already opened; it is for good. */
export function RecuseDialog({ nomination, own, onDone, onClose }: Props) {
  const { t } = useTranslation('review');
  const [form] = Form.useForm<{ ground: string }>();
  const account = useSession().data?.account.id ?? '';
  const [typed, setTyped] = useKept(`accolade.recusal.${account}.${nomination}`, { ground: '' });
  const declare = queries.useMutation('post', '/api/v1/assignments/{id}/declaration');
  const recuse = queries.useMutation('post', '/api/v1/nominations/{id}/recusals');
  const given = own !== undefined && own.state !== 'done';
  const send = ({ ground }: { ground: string }) => {
    const said = ground.trim();
    if (given)
      declare.mutate(
        { params: { path: { id: own.id } }, body: { conflict: true, ground: said } },
        { onSuccess: onDone },
      );
    else recuse.mutate({ params: { path: { id: nomination } }, body: { ground: said } }, { onSuccess: onDone });
  };
  return (
    <Modal
      open
      title={t('recuse.title')}
      okText={t('declare.recuse')}
      okButtonProps={{ danger: true }}
      onOk={() => form.submit()}
      confirmLoading={declare.isPending || recuse.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p>{t('declare.forGood')}</p>
        <ProblemAlert error={declare.error ?? recuse.error} />
        <Form
          form={form}
          layout="vertical"
          onFinish={send}
          initialValues={typed}
          onValuesChange={(_, all: typeof typed) => setTyped(() => all)}
        >
          <Form.Item
            name="ground"
            label={t('declare.ground')}
            rules={[{ required: true, whitespace: true, message: t('declare.groundMissing') }]}
          >
            <Input.TextArea
              autoFocus
              maxLength={2000}
              autoSize={{ minRows: 3 }}
              onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
            />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
