import { useTranslation } from 'react-i18next';
import type { WhyNot } from './shapes.ts';

/** Why somebody may not have a case, each reason once. */
export function useWhy(): (against: readonly { why: readonly WhyNot[] }[]) => string {
  const { t } = useTranslation('desk');
  return (against) => [...new Set(against.flatMap(({ why }) => why))].map((each) => t(`why.${each}`)).join(t('comma'));
}
