import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage, type Label } from '../language/use-language.ts';
import { Rail, type RailStep } from '../parts/rail.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day, DaysLeft } from '../parts/when.tsx';
import { DueName } from './due-name.tsx';
import { placeOfDue, useNext } from './deadlines.ts';

type Round = paths['/api/v1/rounds']['get']['responses'][200]['content']['application/json']['rows'][number];
type Stage = Round['stages'][number] & {
  title?: Label;
  /** How many cases stand there now. */
  cases?: number;
  by?: { title: Label } | null;
};

/** More would push what is to be done off the screen. */
const SHOWN = 2;

/** The running rounds that one has a part in, each as a rail, and what is due next. */
export function RoundRails() {
  const { t } = useTranslation('home');
  const { data } = queries.useQuery('get', '/api/v1/rounds', {}, { staleTime: 60_000 });
  const running = data?.rows.filter(({ state }) => state === 'open') ?? [];
  return (
    <>
      {running.slice(0, SHOWN).map((round) => (
        <RoundRail key={round.id} round={round} />
      ))}
      {running.length > SHOWN && (
        <p className="caption">
          <Link to="/desk/rounds">{t('moreRounds', { count: running.length - SHOWN })}</Link>
        </p>
      )}
    </>
  );
}

const STATES = { closed: 'done', open: 'now', waiting: 'to come' } as const;

function RoundRail({ round }: { round: Round }) {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  const { data } = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}',
    { params: { path: { id: round.id } } },
    { staleTime: 60_000 },
  );
  const stages = (data?.stages ?? round.stages) as Stage[];
  const open = stages.filter(({ state }) => state === 'open');
  const steps: RailStep[] = stages.map((stage) => ({
    key: stage.id,
    name: stage.title ? say(stage.title) : stage.code,
    state: STATES[stage.state],
    lines: [
      <Dates key="dates" stage={stage} />,
      ...(stage.cases === undefined
        ? []
        : [
            <span key="number" className="number">
              <bdi>{stage.cases}</bdi> <small>{t('cases', { count: stage.cases })}</small>
            </span>,
          ]),
      t(`acting.${stage.acting === 'unit' ? 'unit' : 'office'}`),
    ],
  }));
  return (
    <section className="card round-rail" aria-label={`${say(round.title)} ${round.code}`}>
      <header>
        <span className="row">
          <h2>
            {say(round.title)} <bdi>{round.code}</bdi>
          </h2>
          {open.length > 0 && (
            <Tag tone="brand">{open.map((stage) => (stage.title ? say(stage.title) : stage.code)).join(' · ')}</Tag>
          )}
        </span>
        <Link to={`/desk/rounds/${round.id}`}>{t('enterRound')}</Link>
      </header>
      <div className="body">
        <Rail steps={steps} label={t('railOf', { round: say(round.title) })} />
      </div>
      <DueNext round={round.id} />
    </section>
  );
}

function Dates({ stage: { opens_on, closes_on } }: { stage: Stage }) {
  const { t } = useTranslation('home');
  if (opens_on === null) return <>{t('notBegun')}</>;
  return (
    <>
      <Day value={opens_on} />
      {closes_on && (
        <>
          {' – '}
          <Day value={closes_on} />
        </>
      )}
    </>
  );
}

/** The next last day of the round, and how many working days are left. */
function DueNext({ round }: { round: string }) {
  const { t } = useTranslation('home');
  const next = useNext()?.find((row) => row.round.id === round);
  if (!next) return null;
  return (
    <footer className="due-next">
      <span className="soft">{t('dueNext')}</span>{' '}
      <Link to={placeOfDue(next)}>
        <DueName row={next} />
      </Link>{' '}
      <DaysLeft deadline={next} inline />
    </footer>
  );
}
