import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../../api/client.ts';
import { QuotaFigures, QuotaSlots } from '../round/quota-slots.tsx';
import type { Readiness } from './readiness.ts';

/** How many of the unit's places in this category are used, and by whom. */
export function QuotaBox({ ready, round, current }: { ready: Readiness; round: string; current: string }) {
  const { t } = useTranslation('nominate');
  const { quota, total } = ready;
  const list = queries.useQuery(
    'get',
    '/api/v1/lists/{id}',
    { params: { path: { id: quota?.list ?? '' } } },
    { enabled: quota !== null },
  );
  if (!quota) return null;
  return (
    <section className="quota-box" aria-label={t('quota.title')}>
      <div className="apart">
        <h2>{t('quota.title')}</h2>
        <QuotaFigures quota={quota} />
      </div>
      <QuotaSlots quota={quota} cases={list.data?.cases ?? []} current={current} />
      <div className="apart">
        <span className="caption">
          {total.max !== null && (
            <>
              {t('quota.total')} <bdi>{`${total.used} / ${total.max}`}</bdi>
            </>
          )}
        </span>
        <Link to={`/desk/nominate/${round}`}>{t('quota.all')}</Link>
      </div>
    </section>
  );
}
