import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { Rail, type RailStep } from '../parts/rail.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day, DaysLeft } from '../parts/when.tsx';
import { DueName } from './due-name.tsx';
import { placeOfDue, useNext } from './deadlines.ts';

type Round = paths['/api/v1/rounds']['get']['responses'][200]['content']['application/json']['rows'][number];
type Programme = paths['/api/v1/rounds/{id}/programme']['get']['responses'][200]['content']['application/json'];
type Planned = Programme['stages'][number];
type Stage = Round['stages'][number] & {
  /** How many cases have come so far, and how many are here now, of those that one may read. */
  entered?: number;
  here?: number;
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
  const asked = { params: { path: { id: round.id } } };
  const { data } = queries.useQuery('get', '/api/v1/rounds/{id}', asked, { staleTime: 60_000 });
  const { data: programme } = queries.useQuery('get', '/api/v1/rounds/{id}/programme', asked, { staleTime: Infinity });
  const stages: readonly Stage[] = data?.stages ?? round.stages;
  const planned = (stage: Stage) => programme?.stages.find(({ id }) => id === stage.code);
  const nameOf = (stage: Stage) => say(planned(stage)?.title);
  const open = stages.filter(({ state }) => state === 'open');
  const steps: RailStep[] = stages.map((stage) => ({
    key: stage.id,
    name: nameOf(stage),
    state: STATES[stage.state],
    lines: [
      <Dates key="dates" stage={stage} planned={planned(stage)} />,
      <Number key="number" stage={stage} planned={planned(stage)} />,
      t(`acting.${stage.acting === 'unit' ? 'unit' : 'office'}`),
    ],
  }));
  if (!programme)
    return (
      <div className="card">
        <Waiting rows={4} />
      </div>
    );
  return (
    <section className="card round-rail" aria-label={`${say(round.title)} ${round.code}`}>
      <header>
        <span className="row">
          <h2>
            {say(round.title)} <bdi>{round.code}</bdi>
          </h2>
          {open.length > 0 && <Tag tone="brand">{open.map(nameOf).join(' · ')}</Tag>}
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

interface Of {
  stage: Stage;
  planned: Planned | undefined;
}

/** How many cases have come so far; of a stage that has not begun, for how many it has room. */
function Number({ stage: { state, entered, here }, planned }: Of) {
  const { t } = useTranslation('home');
  const seats = Object.values(planned?.keep ?? {}).reduce<number>(
    (sum, most) => sum + (typeof most === 'number' ? most : 0),
    0,
  );
  if (entered !== undefined && (state !== 'waiting' || entered > 0))
    return (
      <span className="number">
        <bdi>{entered}</bdi> <small>{t('cases', { count: entered })}</small>
        {here !== undefined && here > 0 && here < entered && <small> · {t('here', { count: here })}</small>}
      </span>
    );
  if (seats === 0) return null;
  return (
    <span className="number">
      <bdi>{seats}</bdi> <small>{t('seats', { count: seats })}</small>
    </span>
  );
}

/** When it began and ends; before it begins, how long it lasts. */
function Dates({ stage: { opens_on, closes_on }, planned }: Of) {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  if (opens_on === null) return <>{planned?.lasts ? say(planned.lasts.words) : t('notBegun')}</>;
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
