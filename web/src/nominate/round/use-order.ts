import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries, type Problem } from '../../api/client.ts';
import { useProblemText } from '../../parts/problem.tsx';
import type { OnList, UnitList } from '../use-round.ts';

const isOpen = ({ state }: OnList) => /[.](draft|listed)$/.test(state);

/** The order of an open list: shown as it was moved at once, kept as the version that was read. */
export function useOrder(list: UnitList, may: boolean, again: () => void) {
  const { t } = useTranslation('nominate');
  const { message } = App.useApp();
  const text = useProblemText();
  const [moved, setMoved] = useState<string[]>();
  const movable = may && list.ranked && list.state === 'open' && list.stage.state === 'open';
  const order = queries.useQuery(
    'get',
    '/api/v1/lists/{id}/order',
    { params: { path: { id: list.id } } },
    { enabled: movable },
  );
  const open = list.cases.filter(isOpen);
  const rows = moved ? [...open].sort((a, b) => moved.indexOf(a.id) - moved.indexOf(b.id)) : open;
  const move = async (from: number, to: number) => {
    const ids = rows.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    setMoved(ids);
    const version = order.data?.version ?? 0;
    const { error } = await api
      .PUT('/api/v1/lists/{id}/order', {
        params: { path: { id: list.id }, header: { 'if-match': `"${version}"` } },
        body: { cases: ids },
      })
      .catch((fault: unknown) => ({ error: fault }));
    if (error) {
      const changed = (error as Partial<Problem>).status === 412;
      void message.warning(changed ? t('order.changed') : text(error));
    }
    await order.refetch();
    again();
    setMoved(undefined);
  };
  return {
    rows: [...rows, ...list.cases.filter((row) => !isOpen(row))],
    onMove: movable && rows.length > 1 ? (from: number, to: number) => void move(from, to) : undefined,
  };
}
