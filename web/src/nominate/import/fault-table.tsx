import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetFault } from './send-sheet.ts';

interface Row {
  key: number;
  row: number;
  faults: Record<string, SheetFault>;
}

const idOf = (cell: string): string => `fault-${cell}`;

/** The rows that have faults, each fault in its column, with a way from one to the next. */
export function FaultTable({
  faults,
  titleOf,
}: {
  faults: readonly SheetFault[];
  titleOf: (column: string) => string;
}) {
  const { t } = useTranslation('nominate');
  const sorted = [...faults].sort((a, b) => a.row - b.row || a.cell.localeCompare(b.cell, 'en', { numeric: true }));
  const next = new Map(sorted.map(({ cell }, index) => [cell, sorted[index + 1]?.cell]));
  const rows: Row[] = [];
  for (const fault of sorted) {
    let row = rows.find((each) => each.row === fault.row);
    if (!row) rows.push((row = { key: fault.row, row: fault.row, faults: {} }));
    row.faults[fault.column] = fault;
  }
  const names = [...new Set(sorted.map(({ column }) => column))];
  const columns: TableColumnsType<Row> = [
    {
      key: 'row',
      dataIndex: 'row',
      title: t('import.row'),
      width: 70,
      fixed: 'start',
      render: (row: number) => <bdi>{row}</bdi>,
    },
    ...names.map((name) => ({
      key: name,
      title: titleOf(name),
      width: 220,
      render: (_: unknown, { faults: found }: Row) => {
        const fault = found[name];
        if (!fault) return null;
        const after = next.get(fault.cell);
        return (
          <div id={idOf(fault.cell)} tabIndex={-1} className="fault">
            <bdi className="mono">{fault.cell}</bdi> <span dir="auto">{fault.message}</span>
            {after !== undefined && (
              <>
                {' '}
                <a
                  href={`#${idOf(after)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const target = document.getElementById(idOf(after));
                    target?.scrollIntoView({ block: 'center', inline: 'center' });
                    target?.focus({ preventScroll: true });
                  }}
                >
                  {t('import.nextFault')} <bdi>{after}</bdi>
                </a>
              </>
            )}
          </div>
        );
      },
    })),
  ];
  return (
    <Table<Row>
      size="small"
      bordered
      columns={columns}
      dataSource={rows}
      pagination={false}
      virtual={rows.length > 60}
      scroll={{ x: 70 + names.length * 220, ...(rows.length > 60 ? { y: 560 } : {}) }}
    />
  );
}
