import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { Card, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import { Wide } from '../parts/wide.tsx';

const EVERY = 15_000;

/** What the service owes, what is late, what was given up: rows in the database, so nothing of it is lost. */
export function Owed() {
  const { t } = useTranslation('admin');
  const owed = queries.useQuery('get', '/api/v1/owed', {}, { refetchInterval: EVERY });
  if (owed.error) return <ProblemAlert error={owed.error} retry={() => void owed.refetch()} />;
  if (!owed.data) return <Waiting />;
  const well = owed.data.rows.every(({ late, failed }) => late === 0 && failed === 0);
  return (
    <Card
      flush
      title={t('owed.title')}
      extra={<Tag tone={well ? 'green' : 'amber'}>{t(well ? 'owed.well' : 'owed.look')}</Tag>}
      foot={
        <span className="caption">
          {t('owed.asOf')} <Moment value={owed.data.now} />
        </span>
      }
    >
      <Wide label={t('owed.title')}>
        <Table
          rowKey="kind"
          size="middle"
          dataSource={owed.data.rows}
          pagination={false}
          columns={[
            {
              title: t('owed.what'),
              render: (_, { kind }) => (
                <span style={{ lineHeight: 1.45 }}>
                  {t(`owed.kinds.${kind}`)}
                  <br />
                  <span className="caption">{t(`owed.means.${kind}`)}</span>
                </span>
              ),
            },
            { title: t('owed.due'), align: 'end', render: (_, { owed: count }) => <bdi>{shown(count)}</bdi> },
            {
              title: t('owed.late'),
              align: 'end',
              render: (_, { late }) => (late > 0 ? <Tag tone="red">{shown(late)}</Tag> : <bdi>0</bdi>),
            },
            {
              title: t('owed.failed'),
              align: 'end',
              render: (_, { failed }) => (failed > 0 ? <Tag tone="red">{shown(failed)}</Tag> : <bdi>0</bdi>),
            },
            { title: t('owed.since'), render: (_, { since }) => since && <Moment value={since} /> },
          ]}
        />
      </Wide>
    </Card>
  );
}

const shown = (count: number) => (count > 99 ? '99+' : count);
