/** The parts of a row, the same in the table and on a phone's cards. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import { Tag } from '../parts/tag.tsx';
import { DaysLeft, Moment } from '../parts/when.tsx';
import type { Session } from '../session/use-session.ts';
import { NudgeButton } from '../parts/nudge-button.tsx';
import { placeOf, waitsForMe, waitsForOthers, type DoneRow, type InboxRow } from './row.ts';
import type { Entry } from './use-inbox.ts';
import { useWho } from './who-waits.tsx';

/** What it is called; without a name while it is read blind. */
export function useTitle(): (row: InboxRow) => string {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  return (row) => (row.title ? say(row.title) : t('blind', { category: say(row.category) }));
}

const DONE_PLACES: Record<string, string> = { round: '/desk/rounds/', objection: '/desk/objections?open=' };

/** Of a row that has no standing: only the act is left to say. */
export function Bare({ done }: { done: DoneRow }) {
  const { t } = useTranslation('home');
  const place = DONE_PLACES[done.subject];
  const name = t(`subjects.${done.subject}`);
  return (
    <>
      <span className="strong">{place ? <Link to={`${place}${done.id}`}>{name}</Link> : name}</span>
      <div className="caption">
        <ActName done={done} />
      </div>
    </>
  );
}

/** What was done. */
export function ActName({ done: { label } }: { done: DoneRow }) {
  const { say } = useLanguage();
  return <>{say(label)}</>;
}

export function What({ entry: { row, done }, session }: { entry: Entry; session: Session }) {
  const { say } = useLanguage();
  const title = useTitle();
  if (!row) return done ? <Bare done={done} /> : null;
  const { to } = placeOf(row, session);
  const parts = [say(row.category), row.unit && say(row.unit.name), row.round.code].filter(Boolean);
  return (
    <>
      <Link to={to} className="what">
        {title(row)}
      </Link>
      <div className="caption">
        {parts.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </div>
      {done && (
        <div className="caption">
          <ActName done={done} /> · <Moment value={done.at} />
        </div>
      )}
    </>
  );
}

/** Where it is, and whom it waits for, in a sentence. */
export function Sentence({ row, session }: { row: InboxRow; session: Session }) {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  const { who, where } = useWho(session)(row);
  const label = say(row.label);
  return (
    <>
      {row.waits_for.length === 0
        ? t('sentenceRest', { label, whom: who })
        : t('sentence', { label, whom: where ? t('whoWhere', { who, where }) : who })}
    </>
  );
}

const RETURNED = /\.returned$/;

export function Stage({ row }: { row: InboxRow }) {
  const { say } = useLanguage();
  const [stage, state] = say(row.label).split(' · ');
  const tone = RETURNED.test(row.state) ? 'amber' : /contested$/.test(row.state) ? 'amber' : 'grey';
  return (
    <>
      <Tag tone={tone}>{state ?? stage}</Tag>
      {state && <div className="caption">{stage}</div>}
    </>
  );
}

export const Due = ({ row }: { row: InboxRow }) => (
  <DaysLeft deadline={row.state.includes('.') || row.subject === 'list' ? row.deadline : null} />
);

/** One act a row. */
export function Deed({ row, session }: { row: InboxRow; session: Session }) {
  const { t } = useTranslation('home');
  const title = useTitle();
  const { to, deed } = placeOf(row, session);
  if (!waitsForMe(row, session) && row.subject === 'nomination' && waitsForOthers(row, session))
    return <NudgeButton id={row.id} name={title(row)} />;
  return (
    <Link to={to} className="deed" aria-label={`${t(`deeds.${deed}`)} ${title(row)}`}>
      {t(`deeds.${deed}`)}
    </Link>
  );
}
