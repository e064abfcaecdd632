import { useTranslation } from 'react-i18next';
import type { Quota } from './readiness.ts';

const KNOWN = [
  'stageOpen',
  'listOpen',
  'quotaLeft',
  'totalLeft',
  'formComplete',
  'consentGiven',
  'consentsGiven',
  'atLeastMin',
  'atMostMax',
  'sharesHold',
  'correctionHolds',
  'role',
] as const;

/** Why a draft cannot be listed or a list not be sealed, with the figures of this unit. */
export function useRuleText(): (rule: string, quota?: Quota | null) => string {
  const { t } = useTranslation('nominate');
  return (rule, quota) => {
    const known = KNOWN.find((each) => each === rule);
    if (!known) return t('rules.other');
    const { min = 0, max = null, listed = 0 } = quota ?? {};
    return t(`rules.${known}`, { min, max: max ?? '', listed, short: Math.max(0, min - listed) });
  };
}
