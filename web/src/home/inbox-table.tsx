import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Session } from '../session/use-session.ts';
import { Deed, Due, Sentence, Stage, What } from './inbox-row.tsx';
import type { Tab } from './row.ts';
import type { Entry } from './use-inbox.ts';
import { Who } from './who-waits.tsx';

interface Props {
  tab: Tab;
  entries: readonly Entry[];
  session: Session;
}

/** Two-line rows; who, stage, days left and the act keep their columns. */
export function InboxTable({ tab, entries, session }: Props) {
  const { t } = useTranslation('home');
  const columns: TableColumnsType<Entry> = [
    { key: 'what', title: t('columns.what'), render: (_, entry) => <What entry={entry} session={session} /> },
    ...(tab === 'started'
      ? [
          {
            key: 'now',
            title: t('columns.now'),
            width: '40%',
            render: (_: unknown, { row }: Entry) => row && <Sentence row={row} session={session} />,
          },
        ]
      : [
          {
            key: 'who',
            title: t('columns.who'),
            width: 136,
            render: (_: unknown, { row }: Entry) => row && <Who row={row} session={session} />,
          },
          {
            key: 'stage',
            title: t('columns.stage'),
            width: 124,
            render: (_: unknown, { row }: Entry) => row && <Stage row={row} />,
          },
        ]),
    { key: 'due', title: t('columns.due'), width: 126, render: (_, { row }) => row && <Due row={row} /> },
    {
      key: 'deed',
      title: t('columns.deed'),
      width: 92,
      render: (_, { row }) => row && <Deed row={row} session={session} />,
    },
  ];
  return (
    <Table<Entry>
      className="inbox-table"
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={[...entries]}
      pagination={false}
      tableLayout="fixed"
    />
  );
}

/** On a phone. */
export function InboxCards({ tab, entries, session }: Props) {
  return (
    <ul className="rows inbox-cards">
      {entries.map((entry) => (
        <li key={entry.key}>
          <div className="grow">
            <What entry={entry} session={session} />
            {entry.row && tab === 'started' && (
              <div className="where">
                <Sentence row={entry.row} session={session} />
              </div>
            )}
            {entry.row && tab !== 'started' && (
              <div className="line">
                <Stage row={entry.row} />
                <span className="soft">
                  <Who row={entry.row} session={session} />
                </span>
              </div>
            )}
          </div>
          {entry.row && (
            <div className="end">
              <Due row={entry.row} />
              <Deed row={entry.row} session={session} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
