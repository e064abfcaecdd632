import { useTranslation } from 'react-i18next';
import type { Quota } from '../draft/readiness.ts';
import { nomineeName } from '../form/fields.ts';

export interface OnList {
  id: string;
  state: string;
  nominee: Record<string, unknown>;
}

/** More places than these are not drawn one by one. */
const MOST_DRAWN = 6;

/** The places of a unit in a category: used, being filled in, free. In words and drawn. */
export function QuotaSlots({ quota, cases, current }: { quota: Quota; cases: readonly OnList[]; current?: string }) {
  const { t } = useTranslation('nominate');
  const { used, max } = quota;
  if (max === null || max > MOST_DRAWN) return null;
  const drafts = cases.filter(({ state }) => state.endsWith('.draft')).slice(0, Math.max(0, max - used));
  const listed = cases.filter(({ state }) => !state.endsWith('.draft') && state !== 'notSent');
  const free = Math.max(0, max - used - drafts.length);
  const name = ({ id, nominee }: OnList) =>
    id === current ? t('quota.thisOne') : nomineeName(nominee) || t('quota.unnamed');
  return (
    <ul className="slots" aria-label={t('quota.slots')}>
      {Array.from({ length: used }, (_, index) => (
        <li key={`used ${index}`} className="used">
          <span dir="auto">{listed[index] ? nomineeName(listed[index].nominee) : t('quota.usedPlace')}</span>
        </li>
      ))}
      {drafts.map((each) => (
        <li key={each.id} className={each.id === current ? 'mine' : 'draft'}>
          <span dir="auto">{name(each)}</span>
        </li>
      ))}
      {free > 0 && (
        <li className="free" style={{ flexGrow: free }}>
          {t('quota.free', { count: free })}
        </li>
      )}
    </ul>
  );
}

/** 已用 2 / 3，至少 2 */
export function QuotaFigures({ quota }: { quota: Quota }) {
  const { t } = useTranslation('nominate');
  const { used, max, min } = quota;
  return (
    <span>
      {t('quota.used')}{' '}
      <bdi>
        {max === null ? (
          <b>{used}</b>
        ) : (
          <>
            <b>{used}</b> / {max}
          </>
        )}
      </bdi>
      {min > 0 && t('quota.atLeast', { min })}
    </span>
  );
}
