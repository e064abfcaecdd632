import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { Card } from '../parts/page.tsx';
import { useProblemText } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Enrol } from './enrol.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Doing = { what: 'enrol'; code?: string } | { what: 'ask code' } | { what: 'codes'; codes: string[] };

/** The second factor: set up, moved to another phone, recovery codes renewed. */
export function SecondFactorCard({ enrolled }: { enrolled: boolean }) {
  const { t } = useTranslation('own');
  const { message } = App.useApp();
  const problem = useProblemText();
  const [doing, setDoing] = useState<Doing>();
  const renew = queries.useMutation('post', '/api/v1/second-factor/recovery-codes');
  const codes = () =>
    renew.mutate(
      {},
      {
        onSuccess: ({ recoveryCodes }) => setDoing({ what: 'codes', codes: recoveryCodes }),
        onError: (error) => void message.error(problem(error)),
      },
    );
  const end = () => setDoing(undefined);
  return (
    <Card
      title={t('factor.title')}
      extra={<Tag tone={enrolled ? 'green' : 'amber'}>{t(enrolled ? 'factor.on' : 'factor.off')}</Tag>}
    >
      {doing?.what === 'enrol' ? (
        <Enrol code={doing.code} onDone={end} />
      ) : doing?.what === 'codes' ? (
        <RecoveryCodes codes={doing.codes} onKept={end} />
      ) : (
        <div className="stack">
          <p className="soft">{t('factor.lead')}</p>
          <div className="row">
            <Button onClick={() => setDoing(enrolled ? { what: 'ask code' } : { what: 'enrol' })}>
              {t(enrolled ? 'factor.move' : 'factor.setUp')}
            </Button>
            {enrolled && (
              <Button loading={renew.isPending} onClick={codes}>
                {t('factor.renewCodes')}
              </Button>
            )}
          </div>
        </div>
      )}
      <AskCode open={doing?.what === 'ask code'} onCancel={end} onCode={(code) => setDoing({ what: 'enrol', code })} />
    </Card>
  );
}

/** Before another phone takes over: a code of the one before, or a recovery code. */
function AskCode({ open, onCancel, onCode }: { open: boolean; onCancel: () => void; onCode: (code: string) => void }) {
  const { t } = useTranslation(['own', 'signIn']);
  const [form] = Form.useForm<{ code: string }>();
  return (
    <Modal
      open={open}
      title={t('factor.move')}
      onCancel={onCancel}
      onOk={() => form.submit()}
      destroyOnHidden
      width={420}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ code }) => onCode(code.trim())}
      >
        <Form.Item
          name="code"
          label={t('factor.codeBefore')}
          extra={t('factor.codeBeforeHelp')}
          rules={[{ required: true, message: t('signIn:codeMissing') }]}
        >
          <Input autoFocus autoComplete="one-time-code" maxLength={40} dir="ltr" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
