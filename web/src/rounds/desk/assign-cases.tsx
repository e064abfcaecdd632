import { App, Button, Popconfirm, Segmented, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { useProblemText } from '../../parts/problem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useStageCases, type DeskCase } from '../../parts/review-queue.ts';
import { Choosing, useCaseColumn } from './choosing.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import type { Board } from './shapes.ts';

const STATES = ['lacking', 'all', 'returned'] as const;

interface Props {
  stage: string;
  board: Board;
  filters: Record<string, string>;
  change: (changed: Record<string, string>) => void;
  again: () => void;
}

/** The cases of the stage, those that lack a reviewer first; several are given to one reviewer at once. */
export function AssignCases({ stage, board, filters, change, again }: Props) {
  const { t } = useTranslation(['desk', 'review', 'common']);
  const { say } = useLanguage();
  const [chosen, setChosen] = useState<string[]>([]);
  const [giving, setGiving] = useState(false);
  const state = STATES.find((each) => each === filters.state) ?? 'lacking';
  const asked = {
    state,
    ...(filters.category ? { category: filters.category } : {}),
    ...(filters.reviewer ? { reviewer: filters.reviewer } : {}),
  };
  const cases = useStageCases(stage, asked);
  const rows = (cases.data?.pages.flatMap((page) => page.rows) ?? []) as DeskCase[];
  const columns = useColumns(again);
  const choose = (changed: Record<string, string>) => {
    setChosen([]);
    change(changed);
  };
  const done = () => {
    setGiving(false);
    setChosen([]);
    again();
  };
  return (
    <Card flush label={t('assign.cases')}>
      <div className="desk-filters" role="search" aria-label={t('review:filter.label')}>
        <Segmented
          value={state}
          onChange={(value) => choose({ state: value })}
          options={STATES.map((value) => ({ value, label: t(`assign.states.${value}`) }))}
          aria-label={t('review:filter.state')}
        />
        <Select
          value={filters.category ?? ''}
          onChange={(category) => choose({ category })}
          options={[
            { value: '', label: t('assign.everyCategory') },
            ...board.categories.map(({ code, title }) => ({ value: code, label: say(title) })),
          ]}
          popupMatchSelectWidth={false}
          style={{ minInlineSize: 140 }}
          aria-label={t('review:filter.category')}
        />
        {filters.reviewer && (
          <Tag tone="brand">
            {t('assign.of', { name: board.reviewers.find(({ id }) => id === filters.reviewer)?.name ?? '' })}
          </Tag>
        )}
      </div>
      <Choosing
        label={t('assign.cases')}
        pages={cases}
        rows={rows}
        columns={columns}
        width={560}
        none={t(state === 'lacking' ? 'assign.noneLacking' : 'assign.none')}
        chosen={chosen}
        onChosen={setChosen}
        act={t('assign.give')}
        onAct={() => setGiving(true)}
      />
      {giving && <AssignDialog stage={stage} cases={chosen} onDone={done} onClose={() => setGiving(false)} />}
    </Card>
  );
}

function useColumns(again: () => void): TableColumnsType<DeskCase> {
  const { t } = useTranslation(['desk', 'review']);
  const caseColumn = useCaseColumn<DeskCase>();
  return [
    caseColumn,
    {
      title: t('review:column.place'),
      width: 120,
      render: (_, { place }) =>
        place === 'returned' ? (
          <Tag tone="amber">{t('review:state.returned')}</Tag>
        ) : (
          <Tag>{t(place === 'reading' ? 'review:state.reading' : 'review:state.again')}</Tag>
        ),
    },
    {
      title: t('review:column.reviewers'),
      width: 260,
      render: (_, { reviewers }) =>
        reviewers.length === 0 ? (
          <Tag tone="amber">{t('review:unassigned')}</Tag>
        ) : (
          <ul className="desk-names">
            {reviewers.map((each) => (
              <li key={each.assignment} className="apart">
                <span>
                  {each.name} <span className="caption">{t(`review:state.${each.state}`)}</span>
                </span>
                {each.state !== 'done' && <TakeBack of={each} again={again} />}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

/** From whoever has not scored it. */
function TakeBack({ of: { assignment, name }, again }: { of: DeskCase['reviewers'][number]; again: () => void }) {
  const { t } = useTranslation('review');
  const { message } = App.useApp();
  const text = useProblemText();
  const take = queries.useMutation('post', '/api/v1/assignments/{id}/take-back');
  const send = () =>
    take.mutateAsync({ params: { path: { id: assignment } }, body: {} }).then(
      () => {
        void message.success(t('reviewers.taken', { name }));
        again();
      },
      (error: unknown) => void message.error(text(error)),
    );
  return (
    <Popconfirm title={t('reviewers.sure', { name })} okText={t('reviewers.takeBack')} onConfirm={send}>
      <Button size="small">{t('reviewers.takeBack')}</Button>
    </Popconfirm>
  );
}
