import { Alert, App, Button, Form, InputNumber, Popconfirm, Radio, Table } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Card, Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { useKept } from '../parts/use-kept.ts';
import { useHas, useSession } from '../session/use-session.ts';
import { useList } from './use-list.ts';

interface Fields {
  of: 'all' | 'tied' | 'openSeats';
  present: number;
  valid: number;
  votes: Record<string, number>;
  recused: Record<string, number>;
}

const NOTHING: Partial<Fields> = {};

/** A ballot counted by hand: two people enter their count, neither sees the other's; the chair closes it. */
export function BallotPage() {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const round = search.get('round') ?? '';
  const chair = useHas()('chair');
  const counts = useHas()('chair', 'secretary');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const account = useSession().data?.account.id ?? '';
  const [typed, setTyped, forget] = useKept<Partial<Fields>>(`accolade.count.${account}.${id}`, NOTHING);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { lists, list, stage, category, title } = useList(round, id);
  const candidates = queries.useQuery(
    'get',
    '/api/v1/nominations',
    {
      params: {
        query: {
          round,
          ...(list?.category ? { category: list.category } : {}),
          ...(list ? { state: `${list.stage}.candidate` } : {}),
        },
      },
    },
    { enabled: list !== undefined },
  );
  const pending = queries.useQuery(
    'get',
    '/api/v1/ballots/{id}/counts',
    { params: { path: { id } } },
    { enabled: counts, retry: false },
  );
  if (round === '') return <Nothing>{t('ballot.fromRound')}</Nothing>;
  if (lists.error) return <ProblemAlert error={lists.error} retry={() => void lists.refetch()} />;
  if (!list || candidates.isPending) return <Waiting rows={10} />;
  const changed = () => {
    for (const path of ['/api/v1/rounds/{id}/lists', '/api/v1/ballots/{id}/counts', '/api/v1/nominations'])
      void client.invalidateQueries({ queryKey: ['get', path] });
  };
  const enter = async ({ of, present, valid, votes, recused }: Fields) => {
    setBusy(true);
    setError(undefined);
    const known = (numbers: Record<string, number> | undefined) =>
      Object.fromEntries(Object.entries(numbers ?? {}).filter(([, value]) => typeof value === 'number'));
    const { error, response } = await api.POST('/api/v1/ballots/{id}/counts', {
      params: { path: { id } },
      body: { of, present, valid, votes: known(votes), recused: known(recused) },
    });
    setBusy(false);
    if (error) return setError(error);
    forget();
    void message.success(t(response.status === 202 ? 'ballot.kept' : 'ballot.counted'));
    changed();
  };
  const close = async () => {
    const { error } = await api.POST('/api/v1/ballots/{id}/close', { params: { path: { id } } });
    if (error) void message.error(problemText(error));
    else changed();
  };
  const made = list.state === 'made';
  const rows = candidates.data?.rows ?? [];
  return (
    <Page
      title={`${t('kinds.ballot')} · ${say(category?.title)}`}
      beside={<Tag tone={made ? 'green' : 'amber'}>{t(`listStates.${list.state}` as 'listStates.open')}</Tag>}
      lead={`${say(title)} · ${say(stage?.title)}`}
      acts={
        chair &&
        list.state === 'counted' && (
          <Popconfirm title={t('ballot.closeSure')} onConfirm={close}>
            <Button type="primary">{t('ballot.close')}</Button>
          </Popconfirm>
        )
      }
    >
      <div className="stack">
        {pending.data?.waiting && <Alert type="info" showIcon title={t('ballot.waits')} />}
        {made ? (
          <Card>
            <Nothing
              act={
                <LinkButton to={`/desk/cases?round=${round}${list.category ? `&category=${list.category}` : ''}`}>
                  {t('ballot.whereNow')}
                </LinkButton>
              }
            >
              {t('ballot.made')}
            </Nothing>
          </Card>
        ) : !counts ? (
          <Card title={t('ballot.candidates', { count: rows.length })}>
            <ul className="rows">
              {rows.map(({ id: key, nominee }) => (
                <li key={key}>{String(nominee.name ?? nominee.title ?? '')}</li>
              ))}
            </ul>
          </Card>
        ) : (
          <Form<Fields>
            form={form}
            layout="vertical"
            onFinish={(fields) => void enter(fields)}
            onValuesChange={(_, all) => setTyped(() => all)}
            initialValues={{ of: 'all', ...(pending.data?.mine ?? {}), ...typed }}
          >
            <Card title={t('ballot.count')} foot={<span className="caption">{t('ballot.two')}</span>}>
              <div className="row">
                <Form.Item name="of" label={t('ballot.of')}>
                  <Radio.Group
                    options={(['all', 'tied', 'openSeats'] as const).map((value) => ({
                      value,
                      label: t(`ballot.ofs.${value}`),
                    }))}
                  />
                </Form.Item>
                <Form.Item
                  name="present"
                  label={t('ballot.present')}
                  rules={[{ required: true, message: t('ballot.numberMissing') }]}
                >
                  <InputNumber min={0} max={10_000} precision={0} />
                </Form.Item>
                <Form.Item
                  name="valid"
                  label={t('ballot.valid')}
                  rules={[{ required: true, message: t('ballot.numberMissing') }]}
                >
                  <InputNumber min={0} max={10_000} precision={0} />
                </Form.Item>
              </div>
              <Table
                rowKey="id"
                size="middle"
                pagination={false}
                dataSource={rows}
                scroll={{ x: 480 }}
                locale={{ emptyText: <Nothing>{t('ballot.noCandidates')}</Nothing> }}
                columns={[
                  {
                    title: t('ballot.candidate'),
                    render: (_, { nominee }) => String(nominee.name ?? nominee.title ?? ''),
                  },
                  {
                    title: t('ballot.votes'),
                    width: 130,
                    render: (_, row) => (
                      <Form.Item name={['votes', row.id]} noStyle>
                        <InputNumber
                          min={0}
                          max={10_000}
                          precision={0}
                          aria-label={`${String(row.nominee.name ?? row.nominee.title)} ${t('ballot.votes')}`}
                        />
                      </Form.Item>
                    ),
                  },
                  {
                    title: t('ballot.recused'),
                    width: 130,
                    render: (_, row) => (
                      <Form.Item name={['recused', row.id]} noStyle>
                        <InputNumber
                          min={0}
                          max={10_000}
                          precision={0}
                          aria-label={`${String(row.nominee.name ?? row.nominee.title)} ${t('ballot.recused')}`}
                        />
                      </Form.Item>
                    ),
                  },
                ]}
              />
              <div className="stack" style={{ marginBlockStart: 16 }}>
                <ProblemAlert error={error} />
                <Button
                  type={list.state === 'counted' && chair ? 'default' : 'primary'}
                  htmlType="submit"
                  loading={busy}
                  disabled={rows.length === 0}
                >
                  {t('ballot.enter')}
                </Button>
              </div>
            </Card>
          </Form>
        )}
      </div>
    </Page>
  );
}
