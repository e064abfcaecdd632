import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Day } from '../parts/when.tsx';
import { DueName } from './due-name.tsx';
import { isStageEnd, placeOfDue, useDeadlines, useNext, type DueRow } from './deadlines.ts';
import {
  hasSigns,
  isProvisional,
  monthAfter,
  spanOf,
  todayThere,
  weeksOf,
  type DayCell,
  type OfficeDays,
} from './month.ts';

/** Days off and worked weekend days, one's own last days and the ends of stages; below it what comes next. */
export function DeadlineCalendar() {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const today = todayThere();
  const [month, setMonth] = useState(today.slice(0, 7));
  const year = Number(month.slice(0, 4));
  const [from, to] = spanOf(month);
  const calendar = queries.useQuery(
    'get',
    '/api/v1/calendar',
    { params: { query: { from, to } } },
    { staleTime: 3_600_000 },
  );
  const { data: due } = useDeadlines(from, to);
  const turn = (months: number) => setMonth((now) => monthAfter(now, months));
  return (
    <section className="card calendar" aria-label={t('calendar.title')}>
      <header>
        <h2>{t('calendar.title')}</h2>
        <span className="row" style={{ gap: 2, flexWrap: 'nowrap' }}>
          <Button
            type="text"
            size="small"
            icon={<LeftOutlined className="turn" />}
            aria-label={t('calendar.before')}
            onClick={() => turn(-1)}
          />
          <span className="soft" aria-live="polite">
            <bdi>{monthText(month, language)}</bdi>
          </span>
          <Button
            type="text"
            size="small"
            icon={<RightOutlined className="turn" />}
            aria-label={t('calendar.after')}
            onClick={() => turn(1)}
          />
        </span>
      </header>
      <div className="body">
        {calendar.data ? (
          <Month month={month} days={calendar.data} today={today} rows={due?.rows ?? []} />
        ) : calendar.error ? (
          <ProblemAlert error={calendar.error} retry={() => void calendar.refetch()} />
        ) : (
          <Waiting rows={6} />
        )}
        <NextDays />
        <p className="caption keys">
          <span className="key stage" aria-hidden="true" /> {t('calendar.stageEnd')}{' '}
          <span className="key own" aria-hidden="true" /> {t('calendar.own')}
        </p>
        {calendar.data && hasSigns(month, calendar.data) && <p className="caption">{t('calendar.signs')}</p>}
        {calendar.data && isProvisional(month, calendar.data) && (
          <p className="caption">{t('calendar.provisional', { year })}</p>
        )}
      </div>
    </section>
  );
}

function monthText(month: string, language: string): string {
  if (language === 'ug') return month.replace('-', '.');
  const shape = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', shape).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

interface MonthProps {
  month: string;
  days: OfficeDays;
  today: string;
  rows: readonly DueRow[];
}

function Month({ month, days, today, rows }: MonthProps) {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const names = t('calendar.weekdays').split(' ');
  const full = t('calendar.weekdaysFull').split(' ');
  return (
    <table className="month">
      <caption className="hidden-text">{monthText(month, language)}</caption>
      <thead>
        <tr>
          {names.map((name, index) => (
            <th key={index} scope="col" abbr={full[index]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, days).map((week) => (
          <tr key={week[0]!.day}>
            {week.map((cell) => (
              <Cell key={cell.day} cell={cell} today={today} due={rows.filter(({ on }) => on === cell.day)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell: { day, inside, kind }, today, due }: { cell: DayCell; today: string; due: readonly DueRow[] }) {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  const mark = due.some(isStageEnd) ? 'stage' : due.length > 0 ? 'own' : undefined;
  const said = due.map(({ label, round }) => `${say(round.title)} ${say(label)}`).join('; ');
  return (
    <td
      className={`${kind}${inside ? '' : ' outside'}${day === today ? ' today' : ''}`}
      aria-current={day === today ? 'date' : undefined}
      title={said || undefined}
    >
      <bdi>{Number(day.slice(8))}</bdi>
      {(kind === 'off' || kind === 'worked') && <small title={t('calendar.signs')}>{t(`calendar.${kind}`)}</small>}
      {mark && (
        <>
          <span className={`mark ${mark}`} aria-hidden="true" />
          <span className="hidden-text">{said}</span>
        </>
      )}
    </td>
  );
}

const NEXT = 5;

function NextDays() {
  const { t } = useTranslation('home');
  const rows = useNext();
  if (!rows) return <Waiting rows={3} />;
  if (rows.length === 0) return <p className="caption">{t('calendar.none')}</p>;
  return (
    <ul className="next-days">
      {rows.slice(0, NEXT).map((row) => (
        <li key={`${row.kind}${row.id}${row.on}`}>
          <span className="on">
            <Day value={row.on} />
          </span>
          <Link to={placeOfDue(row)}>
            <DueName row={row} />
          </Link>
          <span className={row.late ? 'late' : row.left <= 1 ? 'due' : 'soft'}>
            {row.late ? t('late') : row.left === 0 ? t('today') : t('workingDays', { count: row.left })}
          </span>
        </li>
      ))}
    </ul>
  );
}
