import { Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Announce, useAnnounce } from './announce.tsx';
import { Declaration } from './declaration.tsx';
import { DeskFile } from './desk-file.tsx';
import type { Filters } from '../parts/review-queue.ts';
import { nameOf, type QueueRow } from '../parts/review-queue.ts';
import { QueueSide } from './queue-side.tsx';
import type { Way } from './way.ts';

interface Props {
  nomination: string;
  own: QueueRow | undefined;
  way: Way;
  filters: Filters;
  /** What has just been done elsewhere on the way, and is still to be told. */
  done: RefObject<string>;
}

export function Desk({ nomination, own, way, filters, done }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { said, announce } = useAnnounce();
  const shut = own?.state === 'offered' && own.place === 'reading';
  const box = useRef<HTMLDivElement>(null);
  useFillsTheScreen(box);
  const stop = way.stops[way.at];
  const name = nameOf(own?.nominee) ?? stop?.name ?? t('blind');
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    const place = way.at < 0 ? '' : t('desk.position', { number: way.at + 1, all: way.stops.length });
    announce([done.current, name, place, shut ? t('declare.first') : ''].filter(Boolean).join(t('comma')));
    done.current = '';
  }, [announce, done, name, shut, t, way.at, way.stops.length]);
  return (
    <div className="review-desk" ref={box}>
      <h1 className="hidden-text">{t('desk.title')}</h1>
      <Announce said={said} />
      <QueueSide way={way} nomination={nomination} filters={filters} deadline={own?.deadline ?? stop?.of?.deadline} />
      {shut ? (
        <Declaration own={own} name={name} unit={say(own.unit)} way={way} done={done} />
      ) : (
        <OpenCase nomination={nomination} own={own} way={way} done={done} announce={announce} />
      )}
    </div>
  );
}

/** Only now is the file asked for. */
function OpenCase({
  nomination,
  own,
  way,
  done,
  announce,
}: Pick<Props, 'nomination' | 'own' | 'way' | 'done'> & { announce: (text: string) => void }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const [side, setSide] = useState<'file' | 'scores'>('file');
  const path = { path: { id: nomination } };
  const file = queries.useQuery('get', '/api/v1/nominations/{id}', { params: path });
  const scores = queries.useQuery('get', '/api/v1/nominations/{id}/scores', { params: path }, { retry: false });
  const again = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/') });
  if (file.error) return <ProblemAlert error={file.error} retry={() => void again()} />;
  if (!file.data || (scores.isPending && !scores.error)) return <Waiting rows={14} />;
  return (
    <>
      <div className="desk-tabs">
        <Segmented
          block
          value={side}
          onChange={setSide}
          options={[
            { value: 'file', label: t('desk.file') },
            { value: 'scores', label: t('desk.scores') },
          ]}
          aria-label={t('desk.sides')}
        />
      </div>
      <DeskFile
        file={file.data}
        seen={scores.data}
        own={own}
        way={way}
        done={done}
        side={side}
        showScores={() => setSide('scores')}
        announce={announce}
        again={() => void again()}
      />
    </>
  );
}

/** From where the page begins down to the edge of the window. */
function useFillsTheScreen(box: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.setProperty('--desk-top', `${Math.round(top)}px`);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [box]);
}
