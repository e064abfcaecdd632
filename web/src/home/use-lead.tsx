import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Day } from '../parts/when.tsx';
import { useNext } from './deadlines.ts';

const counted = (count: number) => (count > 99 ? '99+' : String(count));

/** How much waits for one, and what is due first. */
export function useLead(): ReactNode {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  const { data: counts } = queries.useQuery('get', '/api/v1/inbox/counts', {});
  const due = useNext();
  if (!counts) return <>&nbsp;</>;
  const next = due?.[0];
  const waits = counts.todo === 0 ? t('lead.nothing') : t('lead.waits', { number: counted(counts.todo) });
  if (!next) return waits;
  return (
    <>
      {waits} {t('lead.next', { label: say(next.label) })}
      <Day value={next.on} />
      {next.late ? t('lead.late') : next.left === 0 ? t('lead.today') : t('lead.left', { count: next.left })}
    </>
  );
}
