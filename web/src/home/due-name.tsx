import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { DueRow } from './deadlines.ts';

/** What ends, and how many at once. */
export function DueName({ row: { label, count } }: { row: DueRow }) {
  const { t } = useTranslation('home');
  const { say } = useLanguage();
  return (
    <>
      {say(label)}
      {count > 1 && <span className="caption"> {t('ofMany', { count })}</span>}
    </>
  );
}
