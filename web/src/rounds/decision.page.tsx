import { App, Button, Popconfirm } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { useHas } from '../session/use-session.ts';
import { useList } from './use-list.ts';

/** The decision: the secretary drafts it for all who await it, the approver signs; everybody on it is then commended. */
export function DecisionPage() {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const round = search.get('round') ?? '';
  const has = useHas();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const { lists, list, stage, title } = useList(round, id);
  const waiting = queries.useQuery(
    'get',
    '/api/v1/nominations',
    { params: { query: { round, ...(list ? { state: `${list.stage}.awaiting` } : {}) } } },
    { enabled: list !== undefined },
  );
  if (round === '') return <Nothing>{t('decision.fromRound')}</Nothing>;
  if (lists.error) return <ProblemAlert error={lists.error} retry={() => void lists.refetch()} />;
  if (!list || waiting.isPending) return <Waiting rows={10} />;
  const done = (answer: { error?: unknown }, told: string) => {
    setError(answer.error);
    if (answer.error) return;
    void message.success(told);
    for (const path of ['/api/v1/rounds/{id}/lists', '/api/v1/nominations', '/api/v1/rounds/{id}/final-list'])
      void client.invalidateQueries({ queryKey: ['get', path] });
  };
  const draft = async () =>
    done(
      await api.POST('/api/v1/decisions/{id}/draft', { params: { path: { id } }, body: { without: {} } }),
      t('decision.drafted'),
    );
  const sign = async () =>
    done(await api.POST('/api/v1/decisions/{id}/sign', { params: { path: { id } } }), t('decision.signed'));
  const rows = waiting.data?.rows ?? [];
  const more = waiting.data?.next !== null;
  const count = more ? `${rows.length}+` : rows.length;
  return (
    <Page
      title={t('kinds.decision')}
      beside={
        <Tag tone={list.state === 'signed' ? 'green' : 'amber'}>
          {t(`listStates.${list.state}` as 'listStates.open')}
        </Tag>
      }
      lead={`${say(title)} · ${say(stage?.title)}`}
      acts={
        <>
          {has('secretary') && list.state !== 'signed' && (
            <Button
              type={list.state === 'open' ? 'primary' : 'default'}
              disabled={rows.length === 0}
              onClick={() => void draft()}
            >
              {t(list.state === 'open' ? 'decision.draft' : 'decision.draftAgain')}
            </Button>
          )}
          {has('approver') && list.state === 'drafted' && (
            <Popconfirm title={t('decision.signSure', { number: count })} onConfirm={sign}>
              <Button type="primary">{t('decision.sign')}</Button>
            </Popconfirm>
          )}
        </>
      }
    >
      <div className="stack">
        <ProblemAlert error={error} />
        <Card flush title={t('decision.waiting', { number: count })}>
          {rows.length === 0 && (
            <Nothing>{t(list.state === 'signed' ? 'decision.isSigned' : 'decision.nobody')}</Nothing>
          )}
          <ul className="rows">
            {rows.map(({ id: key, nominee, standing }) => (
              <li key={key}>
                <span className="grow">
                  <span className="strong">{String(nominee.name ?? nominee.title ?? '')}</span>
                  <br />
                  <span className="caption">
                    {say(standing?.category)} · {say(standing?.unit?.name)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  );
}
