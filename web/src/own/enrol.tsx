import { Button, Form, Input, QRCode } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Props {
  /** Of the second factor before this one. */
  code?: string | undefined;
  /** It counts now, and its recovery codes are shown. */
  onBegun?: () => void;
  /** They are kept. */
  onDone: () => void;
}

/** Sets up a second factor: scan, confirm by a first code, keep the recovery codes. */
export function Enrol({ code, onBegun, onDone }: Props) {
  const { t } = useTranslation('own');
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = queries.useMutation('post', '/api/v1/second-factor');
  const confirm = queries.useMutation('post', '/api/v1/second-factor/confirm');
  const { mutate } = begin;
  useEffect(() => mutate({ body: code === undefined ? {} : { code } }), [mutate, code]);
  const done = () => {
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/session'] });
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/sessions'] });
    onDone();
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={done} />;
  if (begin.error) return <ProblemAlert error={begin.error} />;
  if (!begin.data) return <Waiting rows={4} />;
  const { secret, uri } = begin.data;
  const send = ({ first }: { first: string }) =>
    confirm.mutate(
      { body: { code: first.replaceAll(/\s/g, '') } },
      {
        onSuccess: ({ recoveryCodes }) => {
          onBegun?.();
          setCodes(recoveryCodes);
        },
      },
    );
  return (
    <div className="enrol">
      <span className="qr">
        <QRCode
          value={uri}
          type="svg"
          size={168}
          bordered={false}
          color="#000000"
          bgColor="#ffffff"
          aria-label={t('factor.qr')}
        />
      </span>
      <div className="stack">
        <p>{t('factor.scan')}</p>
        <div>
          <p className="caption">{t('factor.byHand')}</p>
          <div className="secret">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</div>
        </div>
        <Form layout="vertical" requiredMark={false} onFinish={send} style={{ maxInlineSize: 260 }}>
          <Form.Item
            name="first"
            label={t('factor.first')}
            rules={[{ required: true, message: t('factor.firstMissing') }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} dir="ltr" />
          </Form.Item>
          <div className="stack">
            <ProblemAlert error={confirm.error} />
            <div>
              <Button type="primary" htmlType="submit" loading={confirm.isPending}>
                {t('factor.confirm')}
              </Button>
            </div>
          </div>
        </Form>
      </div>
    </div>
  );
}
