import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';
import { Wide } from '../parts/wide.tsx';
import type { CountedRound, Stage } from './shapes.ts';
import { StageButtons, type Doing } from './stage-buttons.tsx';

interface Props {
  round: CountedRound;
  onDo: (doing: Doing) => void;
}

/** The stages of a round: their days, how many cases are where, and what may be done there. */
export function RoundStages({ round: { id, stages, counted_to }, onDo }: Props) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const shown = (count: number) => (count >= counted_to ? `${counted_to}+` : count);
  return (
    <Card flush title={t('stages')}>
      <Wide label={t('stages')}>
        <Table<Stage>
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={stages}
          columns={[
            { title: t('stage'), render: (_, { title }) => <span className="strong">{say(title)}</span> },
            {
              title: t('state'),
              render: (_, { state }) => (
                <Tag tone={state === 'open' ? 'brand' : state === 'closed' ? 'green' : 'grey'}>
                  {t(`stageStates.${state}`)}
                </Tag>
              ),
            },
            { title: t('opens'), render: (_, { opens_on }) => opens_on && <Day value={opens_on} /> },
            { title: t('closes'), render: (_, { closes_on }) => closes_on && <Day value={closes_on} /> },
            { title: t('here'), align: 'end', render: (_, { here }) => <bdi>{shown(here)}</bdi> },
            { title: t('goneOn'), align: 'end', render: (_, { gone_on }) => <bdi>{shown(gone_on)}</bdi> },
            ...(stages.some(({ may }) => may.length > 0)
              ? [
                  {
                    key: 'acts',
                    render: (_: unknown, stage: Stage) => <StageButtons round={id} stage={stage} onDo={onDo} />,
                  },
                ]
              : []),
          ]}
        />
      </Wide>
    </Card>
  );
}
