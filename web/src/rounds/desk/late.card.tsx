import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../../api/client.ts';
import { NudgeButton } from '../../parts/nudge-button.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Card, Nothing, Waiting } from '../../parts/page.tsx';
import { PAGED } from '../../parts/paged.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { DaysLeft } from '../../parts/when.tsx';
import { useHas } from '../../session/use-session.ts';
import './desk.css';
import { GoOnWithout } from './go-on-without.tsx';
import type { LateRow } from './shapes.ts';

const WITHIN = [0, 3, 10] as const;

/** Who is past a day of the round or near it, in the order of days; each can be reminded, once a day. */
export function LateCard({ round }: { round: string }) {
  const { t } = useTranslation(['desk', 'common']);
  const [within, setWithin] = useState<number>(3);
  const late = queries.useInfiniteQuery(
    'get',
    '/api/v1/rounds/{id}/late',
    { params: { path: { id: round }, query: { within } } },
    PAGED,
  );
  const [without, setWithout] = useState<LateRow>();
  const rows = late.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card
      flush
      title={t('late.title')}
      extra={
        <Segmented
          size="small"
          value={within}
          onChange={setWithin}
          options={WITHIN.map((days) => ({
            value: days,
            label: days === 0 ? t('late.byToday') : t('late.within', { count: days }),
          }))}
          aria-label={t('late.span')}
        />
      }
      foot={<span className="caption">{t('late.limits')}</span>}
    >
      <ProblemAlert error={late.error} retry={() => void late.refetch()} />
      {late.isPending && <Waiting rows={3} />}
      {late.data && rows.length === 0 && <Nothing>{t('late.none')}</Nothing>}
      <ul className="rows">
        {rows.map((row) => (
          <Row key={row.id} of={row} round={round} onWithout={() => setWithout(row)} />
        ))}
      </ul>
      {late.hasNextPage && (
        <div className="desk-filters">
          <Button loading={late.isFetchingNextPage} onClick={() => void late.fetchNextPage()}>
            {t('common:more')}
          </Button>
        </div>
      )}
      {without?.nomination && (
        <GoOnWithout
          nomination={without.nomination.id}
          onDone={() => {
            setWithout(undefined);
            void late.refetch();
          }}
          onClose={() => setWithout(undefined)}
        />
      )}
    </Card>
  );
}

function Row({ of, round, onWithout }: { of: LateRow; round: string; onWithout: () => void }) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const may = useHas()('secretary');
  const { kind, stage, deadline, body, roles, nomination, cases, nudge, nudged } = of;
  const who = `${body ? say(body.name) : t('late.hidden')} · ${roles.map(({ title }) => say(title)).join(t('comma'))}`;
  const name = nomination ? (nomination.title ? say(nomination.title) : t('late.blind')) : say(stage.title);
  return (
    <li className="late-row">
      <span className="grow">
        {nomination ? (
          <Link to={`/desk/cases/${nomination.id}`} className="strong">
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <span className="strong">{name}</span>
        )}{' '}
        <span className="caption">
          {kind === 'return' ? t('late.returned', { stage: say(stage.title) }) : t('late.cases', { count: cases })}
        </span>
        <br />
        <span className="caption">{t('late.waits', { who })}</span>
      </span>
      <DaysLeft deadline={deadline} />
      <span className="row late-acts">
        {kind === 'stage' && cases > 0 && body && (
          <Link
            to={`/desk/cases?round=${round}${roles.some(({ role }) => role === 'clerk') ? `&unit=${body.id}` : ''}`}
          >
            {t('late.look')}
          </Link>
        )}
        {may && kind === 'return' && (
          <Button size="small" onClick={onWithout}>
            {t('late.without')}
          </Button>
        )}
        {may && nudge ? (
          <NudgeButton id={nudge} name={who} already={nudged} />
        ) : (
          may && <span className="caption">{t('late.nobody')}</span>
        )}
      </span>
    </li>
  );
}
