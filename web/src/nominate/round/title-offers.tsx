import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { Nothing, Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Day } from '../../parts/when.tsx';
import { nomineeName } from '../form/fields.ts';

interface Props {
  round: string;
  category: string;
  unit: string;
  q: string;
  busy: boolean;
  onTake: (title: { id: string; nominee: Record<string, unknown> }) => void;
}

/** The titles on which a nominee of this category may stand; one that is used already says so. */
export function TitleOffers({ round, category, unit, q, busy, onTake }: Props) {
  const { t } = useTranslation('nominate');
  const { data, error } = queries.useQuery('get', '/api/v1/rounds/{id}/predecessors', {
    params: { path: { id: round }, query: { category, unit } },
  });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Waiting rows={3} />;
  const rows = data.rows.filter(({ nominee }) => nomineeName(nominee).includes(q));
  if (rows.length === 0) return <Nothing>{t('start.noTitles')}</Nothing>;
  return (
    <ul className="offers" aria-label={t('start.titles')}>
      {rows.map(({ id, number, nominee, valid_to, used }) => (
        <li key={id}>
          <span>
            <span className="strong" dir="auto">
              {nomineeName(nominee)}
            </span>
            <br />
            <span className="caption">
              <bdi>{number}</bdi>{' '}
              {valid_to && (
                <>
                  {t('start.validTo')} <Day value={valid_to} style="full" />
                </>
              )}
            </span>
          </span>
          {used ? (
            <span className="caption">{t('start.used')}</span>
          ) : (
            <Button size="small" disabled={busy} onClick={() => onTake({ id, nominee })}>
              {t('start.takeTitle')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
