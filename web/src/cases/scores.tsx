import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import type { ScoresView } from './use-beside.ts';

type Stage = ScoresView['stages'][number];
interface Line {
  key: string;
  title: string;
  points: (number | undefined)[];
  spread: number | undefined;
}

/** Scores as this reader may see them: the others' only after one's own. */
export function Scores({ of, all }: { of: ScoresView; all?: boolean }) {
  const shown = of.stages.filter(({ needed, given }) => all || needed > 0 || given > 0);
  return (
    <div className="stack">
      {shown.map((stage) => (
        <OneStage key={stage.stage} stage={stage} indicators={of.indicators} />
      ))}
    </div>
  );
}

function OneStage({ stage, indicators }: { stage: Stage; indicators: ScoresView['indicators'] }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const { scores, given, needed, spread } = stage;
  const line = (key: string, title: string, points: (number | undefined)[]): Line => {
    const known = points.filter((each): each is number => each !== undefined);
    return { key, title, points, spread: known.length > 1 ? Math.max(...known) - Math.min(...known) : undefined };
  };
  const lines = indicators.map(({ code, title }) =>
    line(
      code,
      say(title),
      scores.map((each) => each.scores?.[code]),
    ),
  );
  const total = line(
    'total',
    t('scores.total'),
    scores.map(({ score }) => score),
  );
  return (
    <Card
      flush
      title={t('scores.title')}
      extra={
        <span className="row">
          {spread !== null && <Tag tone={spread > 10 ? 'amber' : 'green'}>{t('scores.spread', { spread })}</Tag>}
          <span className="caption">{t('scores.given', { given, needed })}</span>
        </span>
      }
    >
      {scores.length === 0 ? (
        <Nothing>{given > 0 ? t('scores.hidden', { count: given }) : t('scores.none')}</Nothing>
      ) : (
        <Table<Line>
          size="small"
          pagination={false}
          rowKey="key"
          dataSource={[...lines, total]}
          scroll={{ x: 'max-content' }}
          rowClassName={({ key }) => (key === 'total' ? 'total-row' : '')}
          columns={[
            { title: t('scores.indicator'), dataIndex: 'title' },
            ...scores.map(({ name, mine }, index) => ({
              title: mine ? t('scores.mine') : (name ?? t('scores.imported')),
              align: 'end' as const,
              render: (_value: unknown, { points }: Line) => <bdi>{points[index] ?? '–'}</bdi>,
            })),
            {
              title: t('scores.difference'),
              align: 'end' as const,
              render: (_value: unknown, { spread: by }: Line) => (
                <bdi className={by !== undefined && by >= 4 ? 'due' : ''}>{by ?? '–'}</bdi>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
