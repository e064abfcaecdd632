import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';
import type { List, Stage } from './shapes.ts';

/** Where each kind of list is decided. */
const PLACES = { choice: 'choices', ballot: 'ballots', decision: 'decisions' } as const;
const DECIDED = ['made', 'signed', 'sealed', 'ended'];

/** The lists on which the office decides as a whole: choices, ballots, decisions. */
export function RoundLists({ round, stages }: { round: string; stages: readonly Stage[] }) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const path = { params: { path: { id: round } } };
  const lists = queries.useQuery('get', '/api/v1/rounds/{id}/lists', path);
  const programme = queries.useQuery('get', '/api/v1/rounds/{id}/programme', path, { staleTime: Infinity });
  const shown = (lists.data?.rows ?? []).filter(({ kind }) => kind in PLACES);
  if (lists.error) return <ProblemAlert error={lists.error} retry={() => void lists.refetch()} />;
  if (shown.length === 0) return null;
  const category = (code: string | null) => programme.data?.categories.find((each) => each.code === code)?.title;
  const stage = (code: string) => stages.find((each) => each.code === code)?.title;
  const to = ({ kind, id }: List) => `/desk/${PLACES[kind as keyof typeof PLACES]}/${id}?round=${round}`;
  return (
    <Card flush title={t('lists')}>
      <ul className="rows">
        {shown.map((list) => (
          <li key={list.id}>
            <span className="grow">
              <Link to={to(list)} className="strong">
                {t(`kinds.${list.kind as 'choice'}`)}
                {list.category && ` · ${say(category(list.category))}`}
              </Link>
              <br />
              <span className="caption">{say(stage(list.stage))}</span>
            </span>
            {list.ends_on && <Day value={list.ends_on} />}
            <Tag tone={DECIDED.includes(list.state) ? 'green' : 'amber'}>
              {t(`listStates.${list.state}` as 'listStates.open')}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
