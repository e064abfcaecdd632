import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Nothing, Page, Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { DaysLeft } from '../../parts/when.tsx';
import './desk.css';
import { SlipBodies } from './slip-bodies.tsx';
import { SlipCases } from './slip-cases.tsx';
import { SlipLinks } from './slip-links.tsx';

/** Whose opinion a stage asks: what is in, what is missing, who objects; and the links by which it is asked. */
export function SlipsDeskPage() {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { id: round = '', stage = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const client = useQueryClient();
  const slips = queries.useQuery('get', '/api/v1/stages/{id}/slips', { params: { path: { id: stage } } });
  const again = () => {
    for (const path of [
      '/api/v1/stages/{id}/slips',
      '/api/v1/stages/{id}/slips/cases',
      '/api/v1/stages/{id}/slip-links',
    ])
      void client.invalidateQueries({ queryKey: ['get', path] });
  };
  if (slips.error) return <ProblemAlert error={slips.error} retry={() => void slips.refetch()} />;
  if (!slips.data) return <Waiting rows={12} />;
  const { data } = slips;
  const missing = data.rows.reduce((sum, row) => sum + row.missing, 0);
  const objecting = data.rows.reduce((sum, row) => sum + row.objecting, 0);
  const body = data.rows.find((row) => row.body === search.get('body'))?.body ?? data.rows[0]?.body;
  return (
    <Page
      title={`${t('slips.title')} · ${say(data.title)}`}
      lead={
        <span className="row">
          <Link to={`/desk/rounds/${round}`}>
            {say(data.round.title)} <bdi>{data.round.code}</bdi>
          </Link>
          <span>
            {t('slips.leadMissing', { count: missing })}
            {objecting > 0 && ` · ${t('slips.leadObjecting', { count: objecting })}`}
          </span>
          <DaysLeft deadline={data.deadline} inline />
        </span>
      }
    >
      {body === undefined ? (
        <Nothing>{t('slips.noBodies')}</Nothing>
      ) : (
        <div className="stack">
          <SlipBodies
            rows={data.rows}
            chosen={body}
            onChoose={(next) => setSearch({ body: next }, { replace: true })}
          />
          <SlipCases key={body} stage={stage} body={body} again={again} />
          <SlipLinks stage={stage} again={again} />
        </div>
      )}
    </Page>
  );
}
