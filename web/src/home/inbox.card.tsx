import { Button, Grid, Segmented, Tabs } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { queries } from '../api/client.ts';
import { Nothing, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { useHas, type Session } from '../session/use-session.ts';
import { InboxCards, InboxTable } from './inbox-table.tsx';
import { FILTERS, fits, TABS, type Filter, type Tab } from './row.ts';
import { useInbox } from './use-inbox.ts';

/** With a filter, pages are asked for until so many rows fit it, or there are no more. */
const ENOUGH = 10;
/** The server counts so far. */
const COUNTED = 100;

const chosen = <T extends string>(all: readonly T[], asked: string | null): T =>
  all.find((each) => each === asked) ?? all[0]!;

/** To do, done, begun by oneself; which, and the filter, stand in the address. */
export function InboxCard({ session }: { session: Session }) {
  const { t } = useTranslation('home');
  const [params, setParams] = useSearchParams();
  const tab = chosen(TABS, params.get('tab'));
  const filter = chosen(FILTERS, params.get('only'));
  const choose = (name: 'tab' | 'only', value: string, usual: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === usual) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const { data: counts } = queries.useQuery('get', '/api/v1/inbox/counts', {});
  return (
    <section className="card inbox" aria-label={t('inbox')}>
      <Tabs
        activeKey={tab}
        onChange={(key) => choose('tab', key, 'todo')}
        items={TABS.map((key) => ({
          key,
          label: (
            <>
              {t(`tabs.${key}`)} {counts && <bdi className="count">{counts[key] > 99 ? '99+' : counts[key]}</bdi>}
            </>
          ),
          children: key === tab && <Rows tab={tab} filter={filter} session={session} total={counts?.[tab]} />,
        }))}
        renderTabBar={(props, TabBar) => (
          <div className="inbox-head">
            <TabBar {...props} />
            <Segmented<Filter>
              size="small"
              aria-label={t('filter')}
              value={filter}
              onChange={(value) => choose('only', value, 'all')}
              options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
            />
          </div>
        )}
      />
    </section>
  );
}

interface RowsProps {
  tab: Tab;
  filter: Filter;
  session: Session;
  /** Counted to a hundred; undefined: not yet. */
  total: number | undefined;
}

function Rows({ tab, filter, session, total = COUNTED }: RowsProps) {
  const { t } = useTranslation(['home', 'common']);
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  const open = useInbox(tab);
  const { entries, isPending, error, refetch, isFetching, isFetchingNextPage, fetchNextPage } = open;
  // A page names the next one even when it was the last.
  const hasNextPage = open.hasNextPage && (total >= COUNTED || entries.length < total);
  const shown = entries.filter(({ row }) => (row === null ? filter === 'all' : fits(row, filter, session)));
  const more = filter !== 'all' && hasNextPage && !isFetching && !error && shown.length < ENOUGH;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  if (isPending) return <Waiting rows={9} />;
  if (error && entries.length === 0)
    return (
      <div className="body" style={{ padding: 16 }}>
        <ProblemAlert error={error} retry={() => void refetch()} />
      </div>
    );
  if (shown.length === 0 && !hasNextPage) return <NothingHere tab={tab} filter={filter} />;
  return (
    <>
      {wide ? (
        <InboxTable tab={tab} entries={shown} session={session} />
      ) : (
        <InboxCards tab={tab} entries={shown} session={session} />
      )}
      <div className="inbox-foot">
        <span className="soft">
          {filter === 'all'
            ? t('shown', { count: shown.length, of: total >= COUNTED ? '99+' : Math.max(total, shown.length) })
            : t('shownOf', { count: shown.length, of: entries.length })}
        </span>
        {hasNextPage && (
          <Button type="link" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common:more')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Says what to do instead. */
function NothingHere({ tab, filter }: { tab: Tab; filter: Filter }) {
  const { t } = useTranslation('home');
  const mayNominate = useHas()('clerk', 'head');
  if (filter !== 'all') return <Nothing>{t('nothing.filtered')}</Nothing>;
  const link =
    mayNominate && tab !== 'done' ? (
      <Link to="/desk/nominate">{t('nothing.nominate')}</Link>
    ) : (
      <Link to="/desk/cases">{t('nothing.cases')}</Link>
    );
  return <Nothing act={link}>{t(`nothing.${tab}`)}</Nothing>;
}
