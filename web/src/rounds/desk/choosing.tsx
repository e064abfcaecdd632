import { Button, Table, type TableColumnType, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, type Label } from '../../language/use-language.ts';
import { Nothing, Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { nameOf } from '../../parts/review-queue.ts';
import { Wide } from '../../parts/wide.tsx';

/** What every row tells of its case. */
interface CaseOfList {
  id: string;
  nominee: Record<string, unknown> | null;
  category_title: Label;
  unit: Label | null;
}

/** The pages of a list, as they are asked for one after the other. */
interface Pages {
  data: unknown;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

interface Props<Row> {
  label: string;
  pages: Pages;
  rows: Row[];
  columns: TableColumnsType<Row>;
  /** In pixels; a narrower screen scrolls it. */
  width: number;
  /** Said where there are no rows. */
  none: string;
  chosen: string[];
  onChosen: (ids: string[]) => void;
  /** Rows that cannot be chosen are left out; without it all can. */
  mayChoose?: (row: Row) => boolean;
  /** What is done with those that are chosen. */
  act: string;
  onAct: () => void;
}

/** Cases of which some are chosen, and something is done with them. */
export function Choosing<Row extends CaseOfList>(props: Props<Row>) {
  const { label, pages, rows, columns, width, none, chosen, onChosen, mayChoose, act, onAct } = props;
  const { t } = useTranslation(['review', 'common']);
  return (
    <>
      <div className="desk-bulk">
        <span aria-live="polite">{t('bulk.chosen', { count: chosen.length })}</span>
        <Button disabled={chosen.length === 0} onClick={onAct}>
          {act}
        </Button>
      </div>
      <ProblemAlert error={pages.error} retry={() => void pages.refetch()} />
      {!pages.data && !pages.error ? (
        <Waiting rows={8} />
      ) : (
        <Wide label={label}>
          <Table<Row>
            rowKey="id"
            size="small"
            pagination={false}
            dataSource={rows}
            columns={columns}
            style={{ minInlineSize: width }}
            rowSelection={{
              selectedRowKeys: chosen,
              onChange: (keys) => onChosen(keys.map(String)),
              getCheckboxProps: (row) => ({
                disabled: mayChoose?.(row) === false,
                'aria-label': t('bulk.take', { name: nameOf(row.nominee) ?? t('blind') }),
              }),
              getTitleCheckboxProps: () => ({ 'aria-label': t('bulk.takeAll') }),
            }}
            locale={{ emptyText: <Nothing>{none}</Nothing> }}
            footer={
              pages.hasNextPage
                ? () => (
                    <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
                      {t('common:more')}
                    </Button>
                  )
                : undefined
            }
          />
        </Wide>
      )}
    </>
  );
}

/** Whose case it is, and from where; with the way to its page. */
export function useCaseColumn<Row extends CaseOfList>(): TableColumnType<Row> {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  return {
    title: t('column.case'),
    render: (_, { id, nominee, category_title, unit }) => (
      <div className="desk-lines">
        <Link to={`/desk/cases/${id}`} className="strong">
          <bdi>{nameOf(nominee) ?? t('blind')}</bdi>
        </Link>
        <div className="caption">{[say(category_title), say(unit)].filter(Boolean).join(t('dot'))}</div>
      </div>
    ),
  };
}
