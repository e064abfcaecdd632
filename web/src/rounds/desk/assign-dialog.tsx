import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Nothing, Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import type { Eligible } from './shapes.ts';
import { useWhy } from './use-why.ts';

interface Props {
  stage: string;
  cases: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** Several cases go to one reviewer, all or none. Whoever may not have one of them is grey, with the reason beside. */
export function AssignDialog({ stage, cases: all, onDone, onClose }: Props) {
  const { t } = useTranslation('desk');
  const [cases, setCases] = useState(all);
  const [reviewer, setReviewer] = useState<string>();
  const path = { path: { id: stage } };
  const people = queries.useQuery(
    'post',
    '/api/v1/stages/{id}/assignments/eligible',
    { params: path, body: { cases: [...cases] } },
    { gcTime: 0 },
  );
  const assign = queries.useMutation('post', '/api/v1/stages/{id}/assignments');
  const send = () =>
    reviewer &&
    assign.mutate(
      { params: path, body: { rows: cases.map((nomination) => ({ nomination, reviewers: [reviewer] })) } },
      { onSuccess: onDone },
    );
  const rows = people.data?.rows ?? [];
  return (
    <Modal
      open
      title={t('assign.giveTitle', { count: cases.length })}
      okText={t('assign.giveDo', { count: cases.length })}
      okButtonProps={{ disabled: !rows.some(({ id, against_count }) => id === reviewer && against_count === 0) }}
      onOk={send}
      confirmLoading={assign.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p className="caption">{t('assign.giveLead')}</p>
        <ProblemAlert error={people.error} retry={() => void people.refetch()} />
        <ProblemAlert error={assign.error} />
        {cases.length < all.length && (
          <Alert type="info" showIcon title={t('assign.left', { count: all.length - cases.length })} />
        )}
        {people.isPending && <Waiting rows={4} />}
        {people.data && rows.length === 0 && <Nothing>{t('assign.noReviewers')}</Nothing>}
        <Radio.Group
          className="choose-one"
          value={reviewer ?? null}
          onChange={({ target }) => setReviewer(target.value as string)}
          aria-label={t('assign.reviewers')}
        >
          {rows.map((each) => (
            <Choice
              key={each.id + JSON.stringify(each.office)}
              of={each}
              number={cases.length}
              onWithout={(without) => setCases(cases.filter((id) => !without.includes(id)))}
            />
          ))}
        </Radio.Group>
      </div>
    </Modal>
  );
}

interface ChoiceProps {
  of: Eligible;
  number: number;
  onWithout: (cases: string[]) => void;
}

function Choice({ of: { id, name, office, open, against, against_count }, number, onWithout }: ChoiceProps) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const why = useWhy();
  const barred = against_count > 0;
  const all = against_count === number;
  return (
    <div className={barred ? 'choice barred' : 'choice'}>
      <Radio value={id} disabled={barred}>
        <span className="strong">{name}</span>{' '}
        <span className="caption">
          {say(office)} · {t('assign.open', { count: open })}
        </span>
      </Radio>
      {barred && (
        <div className="why-not">
          <span className="why">
            {all
              ? t('assign.notAny', { why: why(against) })
              : t('assign.notSome', { count: against_count, why: why(against) })}
          </span>
          {!all && against_count === against.length && (
            <Button size="small" onClick={() => onWithout(against.map(({ nomination }) => nomination))}>
              {t('assign.without', { count: against_count })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
