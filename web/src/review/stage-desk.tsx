import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Card, Nothing, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { DaysLeft } from '../parts/when.tsx';
import { BulkDialog, type BulkAct } from './bulk-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Filters } from '../parts/review-queue.ts';
import { CASE_STATES, useStageCases, type Desk, type DeskCase } from '../parts/review-queue.ts';
import { useStageColumns } from './stage-columns.tsx';

interface Props {
  desks: readonly Desk[];
  desk: Desk;
  filters: Filters;
  change: (changed: Filters) => void;
}

/** All cases of a review, for whoever decides there: how far their reading is, and one act on many. */
export function StageDesk({ desks, desk, filters, change }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const asked = { ...filters, desk: 'stage', stage: desk.id };
  const cases = useStageCases(desk.id, filters);
  const columns = useStageColumns(asked);
  const [chosen, setChosen] = useState<string[]>([]);
  const [bulk, setBulk] = useState<BulkAct>();
  const rows = (cases.data?.pages.flatMap((page) => page.rows) ?? []) as DeskCase[];
  const state = CASE_STATES.find((each) => each === filters.state) ?? 'all';
  const approves = desk.roles.includes('approver');
  const choose = (next: Filters) => {
    setChosen([]);
    change(next);
  };
  return (
    <div className="stack">
      {desk.choices.length > 0 && <Choices desk={desk} />}
      <Card flush label={t('queue.ofStage')}>
        <FilterBar
          filters={filters}
          change={choose}
          places={{
            name: 'stage',
            value: desk.id,
            options: desks.map(({ id, title, round }) => ({
              value: id,
              label: `${say(round.title) || round.code}${t('dot')}${say(title)}`,
            })),
          }}
          categories={desk.categories}
          state={state}
          states={CASE_STATES.map((each) => ({ value: each, label: t(`cases.${each}`) }))}
        />
        {approves && (
          <div className="bulk-bar">
            <span aria-live="polite">{t('bulk.chosen', { count: chosen.length })}</span>
            {!desk.chooses && (
              <Button disabled={chosen.length === 0} onClick={() => setBulk('FORWARDED')}>
                {t('bulk.forward')}
              </Button>
            )}
            <Button disabled={chosen.length === 0} onClick={() => setBulk('RETURNED')}>
              {t('bulk.return')}
            </Button>
            <span className="caption">{desk.chooses ? t('bulk.byChoice') : t('bulk.lead')}</span>
          </div>
        )}
        <ProblemAlert error={cases.error} retry={() => void cases.refetch()} />
        {!cases.data && !cases.error ? (
          <Waiting rows={8} />
        ) : (
          <Table<DeskCase>
            rowKey="id"
            columns={columns}
            dataSource={rows}
            pagination={false}
            size="small"
            className="scrolls"
            {...(approves
              ? {
                  rowSelection: {
                    selectedRowKeys: chosen,
                    onChange: (keys) => setChosen(keys.map(String)),
                    getCheckboxProps: (row) => ({ 'aria-label': t('bulk.take', { name: labelOf(row, t('blind')) }) }),
                    getTitleCheckboxProps: () => ({ 'aria-label': t('bulk.takeAll') }),
                  },
                }
              : {})}
            locale={{ emptyText: <Nothing>{t('cases.none')}</Nothing> }}
            footer={
              cases.hasNextPage
                ? () => (
                    <Button onClick={() => void cases.fetchNextPage()} loading={cases.isFetchingNextPage}>
                      {t('queue.more')}
                    </Button>
                  )
                : undefined
            }
          />
        )}
      </Card>
      {bulk && (
        <BulkDialog
          act={bulk}
          stage={desk.id}
          cases={chosen}
          onDone={() => {
            setBulk(undefined);
            setChosen([]);
            void cases.refetch();
          }}
          onClose={() => setBulk(undefined)}
        />
      )}
    </div>
  );
}

const labelOf = ({ nominee }: DeskCase, otherwise: string): string => {
  const name = nominee?.name ?? nominee?.title;
  return typeof name === 'string' ? name : otherwise;
};

/** The lists that the approver closes here, one a category. */
function Choices({ desk }: { desk: Desk }) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  return (
    <Card title={t('choices.title')} extra={<DaysLeft deadline={desk.deadline} inline />} flush>
      <ul className="rows">
        {desk.choices.map(({ id, category, state, office }) => (
          <li key={id}>
            <span className="grow">
              <span className="strong">
                {say(desk.categories.find(({ code }) => code === category)?.title) || category}
              </span>
              <br />
              <span className="caption">{say(office)}</span>
            </span>
            {state === 'open' ? (
              <LinkButton to={`/desk/choices/${id}`}>{t('choices.open')}</LinkButton>
            ) : (
              <Tag tone="green">{t('choices.closed')}</Tag>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
