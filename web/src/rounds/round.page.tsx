import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../api/client.ts';
import { LateCard } from './desk/late.card.tsx';
import { useLanguage } from '../language/use-language.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Card, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Rail } from '../parts/rail.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';
import { useHas } from '../session/use-session.ts';
import { ExtendNotice } from './extend-notice.tsx';
import { FinalList } from './final-list.tsx';
import { MoveDate } from './move-date.tsx';
import { OfficeNotices } from './office-notices.tsx';
import { RoundLists } from './round-lists.tsx';
import { RoundStages } from './round-stages.tsx';
import { StageAct } from './stage-act.tsx';
import type { Doing } from './stage-buttons.tsx';

const STATES = { closed: 'done', open: 'now', waiting: 'to come' } as const;

/** One round: its timetable and where its cases stand, who is late, its lists, and what the office may do with its stages. */
export function RoundPage() {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const { id = '' } = useParams();
  const secretary = useHas()('secretary');
  const [doing, setDoing] = useState<Doing>();
  const round = queries.useQuery('get', '/api/v1/rounds/{id}', { params: { path: { id } } });
  const again = () => void round.refetch();
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    again();
  };
  if (round.error) return <ProblemAlert error={round.error} retry={again} />;
  if (!round.data) return <Waiting rows={12} />;
  const { data } = round;
  const open = data.stages.filter(({ state }) => state === 'open');
  const looksAfter = data.looks_after;
  const planned = data.state === 'planned';
  return (
    <Page
      title={`${say(data.title)} ${data.code}`}
      beside={<Tag tone={data.state === 'open' ? 'brand' : 'grey'}>{t(`states.${data.state}` as 'states.open')}</Tag>}
      lead={open.length > 0 ? t('now', { stages: open.map(({ title }) => say(title)).join(' · ') }) : t('nothingOpen')}
      acts={
        <>
          {secretary && planned && (
            <Button type="primary" onClick={() => setDoing({ kind: 'act', act: { kind: 'open', id } })}>
              {t('acts.open')}
            </Button>
          )}
          <LinkButton to={`/desk/cases?round=${id}`}>{t('cases')}</LinkButton>
          {looksAfter && !planned && (
            <>
              <LinkButton to={`/desk/rounds/${id}/brief`}>{t('brief')}</LinkButton>
              <LinkButton to={`/desk/rounds/${id}/exceptions`}>{t('exceptions')}</LinkButton>
            </>
          )}
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
        <RoundStages round={data} onDo={setDoing} />
        <OfficeNotices stages={data.stages} onDone={again} />
        {looksAfter && data.state === 'open' && <LateCard round={id} />}
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
      {doing?.kind === 'move' && <MoveDate stage={doing.stage} onDone={done} onClose={close} />}
      {doing?.kind === 'extend' && <ExtendNotice round={id} stage={doing.stage} onDone={done} onClose={close} />}
      {doing?.kind === 'act' && <StageAct act={doing.act} onDone={done} onClose={close} />}
    </Page>
  );
}
