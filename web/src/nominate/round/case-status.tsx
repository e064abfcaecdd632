import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../parts/tag.tsx';
import type { OnList } from '../use-round.ts';

/** Of a row of a unit's list: done, in hand, in trouble, over. */
export function CaseStatus({ row, consent }: { row: OnList; consent: boolean }) {
  const { t } = useTranslation('nominate');
  const [tone, text] = ((): [Tone, string] => {
    if (row.corrections > 0 && /[.](draft|listed)$/.test(row.state)) return ['amber', t('status.wishes')];
    if (row.state.endsWith('.returned')) return ['amber', t('status.returned')];
    if (row.state.endsWith('.draft')) {
      if (row.lacks > 0) return ['grey', t('status.lacks', { count: row.lacks })];
      if (consent && row.consent !== 'agreed') return ['grey', t('status.consent')];
      return ['green', t('status.ready')];
    }
    if (row.state.endsWith('.listed'))
      return consent && row.consent !== 'agreed' ? ['amber', t('status.listedConsent')] : ['green', t('status.listed')];
    if (row.state === 'withdrawn') return ['grey', t('status.withdrawn')];
    if (row.state === 'declined') return ['grey', t('status.declined')];
    if (row.state === 'notSent') return ['grey', t('status.notSent')];
    return row.state.includes('.') ? ['green', t('status.sent')] : ['grey', t('status.ended')];
  })();
  return <Tag tone={tone}>{text}</Tag>;
}

export const pageOf = ({ id, state }: Pick<OnList, 'id' | 'state'>): string =>
  /[.](draft|listed|returned)$/.test(state) ? `/desk/nominate/cases/${id}` : `/desk/cases/${id}`;
