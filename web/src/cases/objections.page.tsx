import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { queries } from '../api/client.ts';
import { Nothing, Page, Waiting } from '../parts/page.tsx';
import { PAGED } from '../parts/paged.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { DecideObjection } from './decide-objection.tsx';
import { ObjectionCard, type Objection } from './objection-card.tsx';
import './cases.css';

/** The objections of one's office: those that wait first, the oldest on top. */
export function ObjectionsPage() {
  const { t } = useTranslation(['cases', 'common']);
  const [search, setSearch] = useSearchParams();
  const nomination = search.get('case') ?? undefined;
  const state = search.get('state') === 'decided' ? 'decided' : 'open';
  const [deciding, setDeciding] = useState<Objection>();
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/objections',
    { params: { query: { state, ...(nomination ? { case: nomination } : {}) } } },
    PAGED,
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const put = (name: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === undefined) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('objections.title')}
      lead={
        state === 'open' && list.data
          ? `${t('objections.waits', { count: rows.length })} · ${t('objections.lead')}`
          : t('objections.lead')
      }
      beside={
        <Segmented
          value={state}
          onChange={(value) => put('state', value === 'open' ? undefined : value)}
          options={[
            { value: 'open', label: t('objections.open') },
            { value: 'decided', label: t('objections.decided') },
          ]}
        />
      }
    >
      <div className="stack">
        {nomination && (
          <p className="row">
            <span>{t('objections.forCase')}</span>
            <Button size="small" onClick={() => put('case', undefined)}>
              {t('objections.showAll')}
            </Button>
          </p>
        )}
        <ProblemAlert error={list.error} retry={() => void list.refetch()} />
        {list.isPending && <Waiting rows={6} />}
        {list.data && rows.length === 0 && (
          <Nothing>{state === 'open' ? t('objections.none') : t('objections.noneDecided')}</Nothing>
        )}
        {rows.map((row) => (
          <ObjectionCard key={row.id} of={row} onDecide={() => setDeciding(row)} />
        ))}
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:more')}
          </Button>
        )}
      </div>
      {deciding && (
        <DecideObjection
          of={deciding}
          onClose={() => setDeciding(undefined)}
          onDone={() => {
            setDeciding(undefined);
            void list.refetch();
          }}
        />
      )}
    </Page>
  );
}
