import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';
import type { Round } from './shapes.ts';

/** The rounds that one has a part in, the running ones first. */
export function RoundsPage() {
  const { t } = useTranslation('rounds');
  const rounds = queries.useQuery('get', '/api/v1/rounds', {});
  const rows = [...(rounds.data?.rows ?? [])].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  return (
    <Page
      title={t('title')}
      lead={rounds.data && t('lead', { count: rows.filter(({ state }) => state === 'open').length })}
    >
      <ProblemAlert error={rounds.error} retry={() => void rounds.refetch()} />
      <Card flush>
        {rounds.isPending && <Waiting rows={6} />}
        {rounds.data && rows.length === 0 && <Nothing>{t('none')}</Nothing>}
        <ul className="rows">
          {rows.map((round) => (
            <RoundRow key={round.id} round={round} />
          ))}
        </ul>
      </Card>
    </Page>
  );
}

function RoundRow({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const open = round.stages.filter(({ state }) => state === 'open');
  return (
    <li>
      <span className="grow">
        <Link to={`/desk/rounds/${round.id}`} className="strong">
          {say(round.title)} <bdi>{round.code}</bdi>
        </Link>
        <br />
        <span className="caption">
          {t('basis')} <bdi>{round.basis_number}</bdi> · {t('from')} <Day value={round.opens_on} style="full" />
        </span>
      </span>
      {open.map(({ id, title }) => (
        <Tag key={id} tone="brand">
          {say(title)}
        </Tag>
      ))}
      <Tag tone={round.state === 'open' ? 'green' : 'grey'}>{t(`states.${round.state}` as 'states.open')}</Tag>
    </li>
  );
}
