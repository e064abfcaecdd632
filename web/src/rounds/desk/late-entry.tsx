import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { UnitSelect } from '../../parts/unit-select.tsx';

interface Fields {
  category: string;
  name: string;
  exception: string;
}

/** A nomination that enters a recommendation which has closed: said what it does, and why, before it is done. */
export function LateEntry({ round, onClose }: { round: string; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [unit, setUnit] = useState<string>();
  const code = Form.useWatch('category', form);
  const programme = queries.useQuery('get', '/api/v1/rounds/{id}/programme', { params: { path: { id: round } } });
  const enter = queries.useMutation('post', '/api/v1/nominations');
  const categories = programme.data?.categories ?? [];
  const column = (categories.find((each) => each.code === code) ?? categories[0])?.nominee_fields[0];
  const send = ({ category, name, exception }: Fields) => {
    if (!unit || !column) return;
    const nominee = { [column.name]: name.trim() };
    enter.mutate(
      { body: { round, category, unit, nominee, options: {}, form: {}, exception: exception.trim() } as never },
      { onSuccess: ({ id }) => void navigate(`/desk/cases/${id}`) },
    );
  };
  return (
    <Modal
      open
      title={t('exceptions.enter')}
      okText={t('entry.do')}
      okButtonProps={{ disabled: unit === undefined || !programme.data }}
      onOk={() => form.submit()}
      confirmLoading={enter.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <Alert type="warning" showIcon title={t('entry.lead')} />
        <ProblemAlert error={programme.error ?? enter.error} />
        {programme.data ? (
          <Form<Fields>
            form={form}
            layout="vertical"
            onFinish={send}
            initialValues={{ category: categories[0]?.code ?? '' }}
          >
            <Form.Item label={t('entry.unit')} required>
              <UnitSelect value={unit} onChange={setUnit} label={t('entry.unit')} any={t('entry.chooseUnit')} />
            </Form.Item>
            <Form.Item name="category" label={t('entry.category')}>
              <Select options={categories.map((each) => ({ value: each.code, label: say(each.title) }))} />
            </Form.Item>
            <Form.Item
              name="name"
              label={column ? say(column.label) : t('entry.name')}
              rules={[{ required: true, whitespace: true, message: t('entry.nameMissing') }]}
            >
              <Input maxLength={200} dir="auto" />
            </Form.Item>
            <Form.Item
              name="exception"
              label={t('entry.reason')}
              extra={t('entry.reasonHint')}
              rules={[{ required: true, whitespace: true, message: t('entry.reasonMissing') }]}
            >
              <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          </Form>
        ) : (
          !programme.error && <Waiting rows={4} />
        )}
      </div>
    </Modal>
  );
}
