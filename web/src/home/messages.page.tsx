import { App, Button, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { Card, Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import './home.css';

type Message = paths['/api/v1/messages']['get']['responses'][200]['content']['application/json']['rows'][number];

const KINDS = ['task', 'reminder', 'nudge', 'news', 'return'] as const;
const PLACES: Record<string, string> = {
  nomination: '/desk/cases/',
  list: '/desk/nominate/lists/',
  round: '/desk/rounds/',
};

/** Where a message leads: the case before the list before the round. */
function placeOf({ data }: Message): string | undefined {
  const name = Object.keys(PLACES).find((each) => data[each] !== undefined);
  return name && `${PLACES[name]}${data[name]}`;
}

/** What one was told; what is new says so. */
export function MessagesPage() {
  const { t } = useTranslation(['home', 'common']);
  const [params, setParams] = useSearchParams();
  const unreadOnly = params.get('only') === 'unread';
  const { data, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = queries.useInfiniteQuery(
    'get',
    '/api/v1/messages',
    {},
    {
      pageParamName: 'after',
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
    },
  );
  const { mark, isPending: marking } = useMarkRead();
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const unread = rows.filter(({ read_at }) => read_at === null);
  const shown = unreadOnly ? unread : rows;
  return (
    <Page
      title={t('messages.title')}
      lead={data && (unread.length === 0 ? t('messages.allRead') : t('messages.unread', { count: unread.length }))}
      acts={
        <Button
          disabled={unread.length === 0}
          loading={marking}
          onClick={() => mark(unread.slice(0, 200).map(({ id }) => id))}
        >
          {t('messages.markAll')}
        </Button>
      }
    >
      <Card
        flush
        title={t('messages.latest')}
        extra={
          <Segmented
            size="small"
            aria-label={t('filter')}
            value={unreadOnly ? 'unread' : 'all'}
            onChange={(value) => setParams(value === 'unread' ? { only: 'unread' } : {}, { replace: true })}
            options={(['all', 'unread'] as const).map((value) => ({
              value,
              label: t(`messages.${value === 'all' ? 'all' : 'new'}`),
            }))}
          />
        }
      >
        {error && <ProblemAlert error={error} retry={() => void refetch()} />}
        {isPending && <Waiting rows={8} />}
        {data && shown.length === 0 && <Nothing>{t(unreadOnly ? 'messages.nothingNew' : 'messages.nothing')}</Nothing>}
        <ul className="rows messages">
          {shown.map((message) => (
            <One key={message.id} message={message} onRead={() => mark([message.id])} />
          ))}
        </ul>
        {hasNextPage && (
          <div className="inbox-foot">
            <span />
            <Button type="link" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('common:more')}
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}

function useMarkRead() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const problem = useProblemText();
  const { mutate, isPending } = queries.useMutation('post', '/api/v1/messages/read');
  const again = () => {
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/messages'] });
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/inbox/counts'] });
  };
  const mark = (ids: string[]) =>
    mutate({ body: { ids } }, { onSuccess: again, onError: (error) => void message.error(problem(error)) });
  return { mark, isPending };
}

function One({ message, onRead }: { message: Message; onRead: () => void }) {
  const { t } = useTranslation('home');
  const { subject, body, kind, at, read_at } = message;
  const known = KINDS.find((each) => each === kind);
  const to = placeOf(message);
  const isNew = read_at === null;
  return (
    <li>
      <span className={isNew ? 'dot' : 'dot read'} aria-hidden="true" />
      <div className="grow">
        <div className="apart" style={{ gap: 8 }}>
          <span className={isNew ? 'strong' : ''} dir="auto">
            {isNew && <span className="hidden-text">{t('messages.new')} </span>}
            {subject}
          </span>
          <span className="caption">
            {known && <Tag tone={known === 'return' ? 'amber' : 'grey'}>{t(`messages.kinds.${known}`)}</Tag>}{' '}
            <Moment value={at} />
          </span>
        </div>
        <p className="text" dir="auto">
          {body}
        </p>
        <div className="row" style={{ gap: 16 }}>
          {to && (
            <Link to={to} onClick={isNew ? onRead : undefined}>
              {t('messages.open')}
            </Link>
          )}
          {isNew && (
            <Button type="link" size="small" style={{ padding: 0 }} onClick={onRead}>
              {t('messages.markOne')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
