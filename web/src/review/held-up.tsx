import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../api/client.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useBodyName } from '../parts/body-name.ts';
import { Card } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import type { ChoiceCase } from './choice.ts';
import { nameOf } from '../parts/review-queue.ts';

const MOST = 20;

/** What holds the choice up, by name: opinions that object and wait for an answer, scores and opinions still out. */
export function HeldUp({
  objecting,
  cases,
  again,
}: {
  objecting: readonly ChoiceCase[];
  cases: readonly ChoiceCase[];
  again: () => void;
}) {
  const { t } = useTranslation('review');
  const bodyName = useBodyName();
  const [answering, setAnswering] = useState<ChoiceCase>();
  const unready = cases.filter(({ lacks }) => lacks.length > 0);
  if (objecting.length === 0 && unready.length === 0) return null;
  return (
    <>
      {objecting.length > 0 && (
        <Card title={t('held.objecting')} flush>
          <ul className="rows">
            {objecting.map((each) => (
              <li key={each.id}>
                <span className="grow">
                  <bdi className="strong">{nameOf(each.nominee) ?? t('blind')}</bdi>
                  <br />
                  <span className="caption">{each.objecting.map(bodyName).join(t('comma'))}</span>
                </span>
                <Button size="small" onClick={() => setAnswering(each)}>
                  {t('held.answer')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {unready.length > 0 && (
        <Card title={t('held.title', { count: unready.length })} flush>
          <ul className="rows">
            {unready.slice(0, MOST).map((each) => (
              <li key={each.id}>
                <span className="grow">
                  <Link to={`/desk/review/${each.id}`}>
                    <bdi>{nameOf(each.nominee) ?? t('blind')}</bdi>
                  </Link>
                  <br />
                  <span className="caption">
                    {each.lacks
                      .map((lack) =>
                        lack === 'place' && each.place === 'returned' ? t('state.returned') : t(`held.lacks.${lack}`),
                      )
                      .join(t('comma'))}
                  </span>
                </span>
              </li>
            ))}
            {unready.length > MOST && (
              <li className="caption">{t('bulk.andMore', { count: unready.length - MOST })}</li>
            )}
          </ul>
        </Card>
      )}
      {answering && (
        <AnswerSlip
          of={answering}
          onDone={() => {
            setAnswering(undefined);
            again();
          }}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </>
  );
}

function AnswerSlip({ of, onDone, onClose }: { of: ChoiceCase; onDone: () => void; onClose: () => void }) {
  const { data, error } = queries.useQuery('get', '/api/v1/nominations/{id}', { params: { path: { id: of.id } } });
  if (error) return <ProblemAlert error={error} />;
  const act = data?.acts.find((each) => each.act === 'SLIP_ANSWERED');
  if (!data || !act) return null;
  return <ActDialog id={of.id} version={data.version} act={act} onDone={onDone} onClose={onClose} />;
}
