import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Card, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Rail } from '../parts/rail.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';
import { Wide } from '../parts/wide.tsx';
import { useHas } from '../session/use-session.ts';
import { FinalList } from './final-list.tsx';
import { MoveDate } from './move-date.tsx';
import { OfficeNotices } from './office-notices.tsx';
import { RoundLists } from './round-lists.tsx';
import type { Stage } from './shapes.ts';
import { StageAct, type StageActOf } from './stage-act.tsx';

const STATES = { closed: 'done', open: 'now', waiting: 'to come' } as const;

/** One round: its timetable and where its cases stand, its lists, and what the office may do with its stages. */
export function RoundPage() {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const { id = '' } = useParams();
  const secretary = useHas()('secretary');
  const [moving, setMoving] = useState<Stage>();
  const [acting, setActing] = useState<StageActOf>();
  const round = queries.useQuery('get', '/api/v1/rounds/{id}', { params: { path: { id } } });
  const again = () => void round.refetch();
  if (round.error) return <ProblemAlert error={round.error} retry={again} />;
  if (!round.data) return <Waiting rows={12} />;
  const { data } = round;
  const open = data.stages.filter(({ state }) => state === 'open');
  const shown = (count: number) => (count >= data.counted_to ? `${data.counted_to}+` : count);
  const planned = data.state === 'planned';
  return (
    <Page
      title={`${say(data.title)} ${data.code}`}
      beside={<Tag tone={data.state === 'open' ? 'brand' : 'grey'}>{t(`states.${data.state}` as 'states.open')}</Tag>}
      lead={open.length > 0 ? t('now', { stages: open.map(({ title }) => say(title)).join(' · ') }) : t('nothingOpen')}
      acts={
        <>
          {secretary && planned && (
            <Button type="primary" onClick={() => setActing({ kind: 'open', id })}>
              {t('acts.open')}
            </Button>
          )}
          <LinkButton to={`/desk/cases?round=${id}`}>{t('cases')}</LinkButton>
        </>
      }
    >
      <div className="stack">
        <Card
          title={t('timetable')}
          extra={
            <span className="caption">
              {t('basis')} <bdi>{data.basis_number}</bdi>
            </span>
          }
        >
          <Rail
            label={t('timetable')}
            steps={data.stages.map(({ id: key, title, state, opens_on, closes_on, entered }) => ({
              key,
              name: say(title),
              state: STATES[state],
              lines: [
                opens_on && (
                  <span key="dates">
                    <Day value={opens_on} />
                    {closes_on && (
                      <>
                        {' – '}
                        <Day value={closes_on} />
                      </>
                    )}
                  </span>
                ),
                state !== 'waiting' && t('entered', { count: entered }),
              ],
            }))}
          />
        </Card>
        <Card flush title={t('stages')}>
          <Wide label={t('stages')}>
            <Table<Stage>
              rowKey="id"
              size="middle"
              pagination={false}
              dataSource={data.stages}
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
                ...(secretary
                  ? [
                      {
                        key: 'acts',
                        render: (_: unknown, stage: Stage) =>
                          stage.state === 'open' && (
                            <span className="row" style={{ gap: 4, flexWrap: 'nowrap' }}>
                              {stage.type !== 'notice' && stage.closes_on && (
                                <Button size="small" onClick={() => setMoving(stage)}>
                                  {t('acts.move')}
                                </Button>
                              )}
                              {stage.type !== 'notice' && stage.type !== 'recommendation' && (
                                <Button
                                  size="small"
                                  onClick={() =>
                                    setActing({
                                      kind: 'close',
                                      id: stage.id,
                                      version: stage.version,
                                      name: say(stage.title),
                                    })
                                  }
                                >
                                  {t('acts.close')}
                                </Button>
                              )}
                            </span>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          </Wide>
        </Card>
        <OfficeNotices stages={data.stages} onDone={again} />
        <RoundLists round={id} stages={data.stages} />
        <FinalList round={id} />
        {data.ended.length > 0 && (
          <Card title={t('ended')}>
            <div className="row">
              {data.ended.map(({ state, label, count }) => (
                <Tag key={state}>
                  {say(label)} <bdi>{count}</bdi>
                </Tag>
              ))}
            </div>
          </Card>
        )}
      </div>
      {moving && (
        <MoveDate
          stage={moving}
          stages={data.stages}
          onDone={() => (setMoving(undefined), again())}
          onClose={() => setMoving(undefined)}
        />
      )}
      {acting && (
        <StageAct act={acting} onDone={() => (setActing(undefined), again())} onClose={() => setActing(undefined)} />
      )}
    </Page>
  );
}
