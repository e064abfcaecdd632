import { App, Button, DatePicker, Form, Input, Popconfirm, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { Card } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { Day, Moment } from '../parts/when.tsx';

const MOST = 20;
const LONGEST_DAYS = 366;
const KEY = ['get', '/api/v1/tokens'];

/** For programs that ask in one's name; the text of a token is shown once. */
export function TokensCard() {
  const { t } = useTranslation('own');
  const client = useQueryClient();
  const { message } = App.useApp();
  const problem = useProblemText();
  const [making, setMaking] = useState(false);
  const [text, setText] = useState<string>();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/tokens', {});
  const end = queries.useMutation('delete', '/api/v1/tokens/{id}');
  const again = () => void client.invalidateQueries({ queryKey: KEY });
  const rows = data?.rows ?? [];
  const made = (token: string) => {
    setText(token);
    setMaking(false);
    again();
  };
  return (
    <Card
      flush
      title={t('tokens.title')}
      extra={
        <span className="caption">
          <bdi>
            {rows.length} / {MOST}
          </bdi>
        </span>
      }
    >
      <div className="body stack">
        <p className="soft">{t('tokens.lead')}</p>
        <ProblemAlert error={error} retry={() => void refetch()} />
        {text && (
          <div>
            <p className="strong">{t('tokens.once')}</p>
            <Typography.Paragraph className="secret" copyable={{ text }} style={{ margin: 0 }}>
              {text}
            </Typography.Paragraph>
          </div>
        )}
        {making ? (
          <TokenForm onMade={made} onCancel={() => setMaking(false)} />
        ) : (
          <div>
            <Button disabled={rows.length >= MOST} onClick={() => setMaking(true)}>
              {t('tokens.make')}
            </Button>
            {rows.length >= MOST && <span className="not-possible"> {t('tokens.full')}</span>}
          </div>
        )}
      </div>
      <ul className="rows">
        {rows.map(({ id, name, madeAt, endsOn }) => (
          <li key={id}>
            <div className="grow">
              {name ?? t('tokens.unnamed')}
              <div className="caption">
                {t('tokens.madeAt')} <Moment value={madeAt} />
                {endsOn && (
                  <>
                    {' · '}
                    {t('tokens.until')} <Day value={endsOn} style="full" />
                  </>
                )}
              </div>
            </div>
            <Popconfirm
              title={t('tokens.endSure', { name: name ?? t('tokens.unnamed') })}
              okButtonProps={{ danger: true }}
              onConfirm={() =>
                end.mutate(
                  { params: { path: { id } } },
                  { onSuccess: again, onError: (fault) => void message.error(problem(fault)) },
                )
              }
            >
              <Button type="link" danger size="small">
                {t('tokens.end')}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TokenForm({ onMade, onCancel }: { onMade: (token: string) => void; onCancel: () => void }) {
  const { t } = useTranslation(['own', 'common']);
  const make = queries.useMutation('post', '/api/v1/tokens');
  const today = dayjs();
  const send = ({ name, endsOn }: { name: string; endsOn: Dayjs }) =>
    make.mutate(
      { body: { name: name.trim(), endsOn: endsOn.format('YYYY-MM-DD') } },
      { onSuccess: ({ token }) => onMade(token) },
    );
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={send}
      initialValues={{ endsOn: today.add(90, 'day') }}
      style={{ maxInlineSize: 420 }}
    >
      <Form.Item
        name="name"
        label={t('tokens.name')}
        extra={t('tokens.nameHelp')}
        rules={[{ required: true, whitespace: true, message: t('tokens.nameMissing') }]}
      >
        <Input maxLength={100} showCount autoFocus />
      </Form.Item>
      <Form.Item
        name="endsOn"
        label={t('tokens.lastDay')}
        rules={[{ required: true, message: t('tokens.lastDayMissing') }]}
      >
        <DatePicker style={{ inlineSize: '100%' }} minDate={today} maxDate={today.add(LONGEST_DAYS, 'day')} />
      </Form.Item>
      <div className="stack">
        <ProblemAlert error={make.error} />
        <div className="row">
          <Button htmlType="submit" loading={make.isPending}>
            {t('tokens.make')}
          </Button>
          <Button type="text" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
