import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Deadline } from '../parts/when.tsx';
import type { Filters } from '../parts/review-queue.ts';
import { searchOf } from './filters.ts';
import { MyState } from './my-queue.tsx';
import { ReadingProgress } from './progress.tsx';
import type { Stop, Way } from './way.ts';

interface Props {
  way: Way;
  nomination: string;
  filters: Filters;
  deadline: Deadline | null | undefined;
}

export function QueueSide({ way, nomination, filters, deadline }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to clean up.
    void here.current?.scrollIntoView({ block: 'nearest' });
  }, [nomination, way.at]);
  const { counts } = way;
  return (
    <nav className="card desk-queue" aria-label={t('desk.queue')}>
      <div className="desk-head">
        {counts && filters.desk !== 'stage' ? (
          <ReadingProgress label={t('progress.mine')} done={counts.doneNow} open={counts.open} deadline={deadline} />
        ) : (
          <h2>{t('queue.ofStage')}</h2>
        )}
      </div>
      <ol className="rows desk-rows">
        {way.loading && <Waiting rows={6} />}
        {way.stops.map((stop) => (
          <li
            key={stop.nomination}
            ref={stop.nomination === nomination ? here : undefined}
            className={stop.nomination === nomination ? 'current' : ''}
          >
            <Link
              to={`/desk/review/${stop.nomination}${searchOf(filters)}`}
              className="grow two-lines desk-stop"
              aria-current={stop.nomination === nomination ? 'page' : undefined}
            >
              <bdi>{stop.name ?? t('blind')}</bdi>
              <span className="caption">{[say(stop.category), say(stop.unit)].filter(Boolean).join(t('dot'))}</span>
            </Link>
            <span className="desk-mark">
              <Mark stop={stop} now={stop.nomination === nomination} />
            </span>
          </li>
        ))}
        {way.more && (
          <li>
            <Button size="small" onClick={way.goOn}>
              {t('queue.more')}
            </Button>
          </li>
        )}
      </ol>
      <div className="desk-foot caption">
        <Link to={`/desk/review${searchOf(filters)}`}>{t('desk.toQueue')}</Link>
        {way.at >= 0 && (
          <span>{t('desk.position', { number: way.at + 1, all: `${way.stops.length}${way.more ? '+' : ''}` })}</span>
        )}
      </div>
    </nav>
  );
}

function Mark({ stop: { row, of }, now }: { stop: Stop; now: boolean }) {
  const { t } = useTranslation('review');
  if (now && row?.score == null && row?.place !== 'returned') return <span className="now">{t('state.now')}</span>;
  if (row) return <MyState row={row} />;
  if (of?.place === 'returned') return <Tag tone="amber">{t('state.returned')}</Tag>;
  return (
    <bdi className="caption">
      {of?.given} / {of?.needed}
    </bdi>
  );
}
