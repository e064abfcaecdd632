import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../../parts/body-name.ts';
import { Card } from '../../parts/page.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { Wide } from '../../parts/wide.tsx';
import type { StageSlips } from './shapes.ts';

type Row = StageSlips['rows'][number];

interface Props {
  rows: Row[];
  chosen: string;
  onChoose: (body: string) => void;
}

/** One row a body: how many of its answers are in, and which. */
export function SlipBodies({ rows, chosen, onChoose }: Props) {
  const { t } = useTranslation('desk');
  const bodyName = useBodyName();
  const number = (count: number, tone: Tone) => (count > 0 ? <Tag tone={tone}>{count}</Tag> : <bdi>0</bdi>);
  const column = (name: 'no_objection' | 'objecting' | 'settled' | 'not_answered' | 'missing', tone?: Tone) => ({
    title: t(`slips.${name}`),
    align: 'end' as const,
    render: (_: unknown, row: Row) => (tone ? number(row[name], tone) : <bdi>{row[name]}</bdi>),
  });
  return (
    <Card flush title={t('slips.bodies')}>
      <Wide label={t('slips.bodies')}>
        <Table<Row>
          rowKey="body"
          size="middle"
          pagination={false}
          dataSource={rows}
          style={{ minInlineSize: 680 }}
          rowClassName={({ body }) => (body === chosen ? 'chosen-row' : '')}
          columns={[
            {
              title: t('slips.body'),
              render: (_, { body }) => (
                <button
                  type="button"
                  className="as-link strong"
                  aria-current={body === chosen ? 'true' : undefined}
                  onClick={() => onChoose(body)}
                >
                  {bodyName(body)}
                </button>
              ),
            },
            {
              title: t('slips.in'),
              align: 'end',
              render: (_, { cases, missing }) => <bdi>{`${cases - missing} / ${cases}`}</bdi>,
            },
            column('no_objection'),
            column('objecting', 'red'),
            column('settled'),
            column('not_answered', 'amber'),
            column('missing', 'amber'),
          ]}
        />
      </Wide>
    </Card>
  );
}
