import './nominate.css';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { DaysLeft } from '../parts/when.tsx';
import { useNominating, type Nominating } from './use-round.ts';

const to = ({ round, unit }: Nominating) => `/desk/nominate/${round.id}?unit=${unit.id}`;

/** The rounds in which one's unit nominates; straight to it where there is only one. */
export function NominatePage() {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const { data, error, refetch } = useNominating();
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={6} />;
  const [first, second] = data.rows;
  if (first && !second) return <Navigate to={to(first)} replace />;
  const severalUnits = new Set(data.rows.map(({ unit }) => unit.id)).size > 1;
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      {data.rows.length === 0 ? (
        <Card>
          <Nothing>
            {t('home.none')}
            <br />
            <span className="caption">{t('home.noneHint')}</span>
          </Nothing>
        </Card>
      ) : (
        <Card flush label={t('home.title')}>
          <ul className="rows">
            {data.rows.map((row) => (
              <li key={`${row.round.id} ${row.unit.id}`}>
                <div className="grow">
                  <Link to={to(row)} className="strong">
                    {say(row.round.title)} <bdi>{row.round.code}</bdi>
                  </Link>
                  <div className="caption">
                    {severalUnits && <>{say(row.unit.name)} · </>}
                    {say(row.stage.title)} · {t('home.drafts')} <bdi>{row.drafts}</bdi> · {t('home.listed')}{' '}
                    <bdi>{row.listed}</bdi> · {t('home.sealed')} <bdi>{`${row.sealed} / ${row.lists}`}</bdi>
                  </div>
                </div>
                {row.returned > 0 && <Tag tone="amber">{t('home.returned', { count: row.returned })}</Tag>}
                {row.stage.state === 'open' ? (
                  <DaysLeft deadline={row.deadline} />
                ) : (
                  <Tag>{row.stage.state === 'closed' ? t('home.closed') : t('home.waiting')}</Tag>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
