import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useHas } from '../../session/use-session.ts';
import { asCorrection, nomineeName } from '../form/fields.ts';
import type { Act, CaseFound, Readiness } from './readiness.ts';
import { useRuleText } from './rule-text.ts';
import type { Draft } from './use-draft.ts';

/** Not drawn here: saving is an act too, and sealing is done on the list. */
const OFFERED = ['SUBMITTED', 'TAKEN_BACK', 'RESEALED', 'WITHDRAWN'];

export type Done = (act: string, hash: string) => void;

/** Does one act on a case; `said` goes with it. */
export function useActing(found: CaseFound, draft: Draft, onDone: Done) {
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<unknown>();
  const act = async (type: string, said: Record<string, string> = {}) => {
    setBusy(type);
    setError(undefined);
    if (!(await draft.store.flush()) && type === 'SUBMITTED') return setBusy(undefined);
    const { mine, base } = draft.store.read();
    const change = asCorrection(mine);
    const corrects = type === 'RESEALED' && Object.keys(change).length > 0;
    const data = { ...said, ...(corrects ? { correction: change } : {}) };
    const answer = await api
      .POST('/api/v1/acts', {
        body: { subject: 'nomination', id: found.id, type, data: data as never, version: base.version },
      })
      .catch((fault: unknown) => ({ error: fault, data: undefined }));
    setBusy(undefined);
    if (!answer.data) return setError(answer.error);
    if (type === 'RESEALED') draft.store.sent();
    onDone(type, answer.data.hash);
  };
  return { act, busy, error };
}

interface Props {
  found: CaseFound;
  ready: Readiness | undefined;
  acting: ReturnType<typeof useActing>;
}

/** To the head: what may be done with it now, and why the rest may not. */
export function SendStep({ found, ready, acting }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const { modal } = App.useApp();
  const has = useHas();
  const [leaving, setLeaving] = useState(false);
  const offered = found.acts.filter(({ act }) => OFFERED.includes(act));
  const listed = found.state.endsWith('.listed');
  const draft = found.state.endsWith('.draft');
  const list = ready?.quota?.list;
  const withdraw = offered.find(({ act }) => act === 'WITHDRAWN');
  const back = offered.find(({ act }) => act === 'TAKEN_BACK');
  return (
    <Card title={t('send.title')}>
      <div className="stack">
        <ProblemAlert error={acting.error} />
        {draft && <p>{t('send.leadDraft')}</p>}
        {listed && (
          <Alert
            type="success"
            showIcon
            title={t('send.listed')}
            description={has('head') ? t('send.listedHead') : t('send.listedClerk')}
          />
        )}
        {!draft && !listed && <p>{say(found.state_names[found.state_names.mine])}</p>}
        {offered
          .filter(({ act, may }) => !may && act !== 'WITHDRAWN' && act !== 'TAKEN_BACK')
          .map((each) => (
            <NotPossible key={each.act} act={each} ready={ready} />
          ))}
        <div className="row">
          {list && <Link to={`/desk/nominate/lists/${list}`}>{t('send.toList')}</Link>}
          <Link to={`/desk/nominate/cases/${found.id}/print`}>{t('send.print')}</Link>
        </div>
        {back?.may && (
          <div className="apart quiet">
            <span className="soft">{t('send.takeBackLead')}</span>
            <Button loading={acting.busy === 'TAKEN_BACK'} onClick={() => void acting.act('TAKEN_BACK')}>
              {say(back.label)}
            </Button>
          </div>
        )}
        {withdraw?.may && (
          <div className="apart quiet">
            <span className="soft">{t('send.withdrawLead')}</span>
            <Button
              danger
              loading={acting.busy === 'WITHDRAWN'}
              onClick={() =>
                withdraw.asks.includes('hasReason')
                  ? setLeaving(true)
                  : void modal.confirm({
                      title: t('send.withdrawAsk', { name: nomineeName(found.nominee) }),
                      content: t('send.withdrawMeans'),
                      okText: say(withdraw.label),
                      okButtonProps: { danger: true },
                      onOk: () => acting.act('WITHDRAWN'),
                    })
              }
            >
              {say(withdraw.label)}
            </Button>
          </div>
        )}
      </div>
      {withdraw && (
        <WithReason
          open={leaving}
          name={nomineeName(found.nominee)}
          label={say(withdraw.label)}
          onCancel={() => setLeaving(false)}
          onReason={(reason) => {
            setLeaving(false);
            void acting.act('WITHDRAWN', { reason });
          }}
        />
      )}
    </Card>
  );
}

function NotPossible({ act, ready }: { act: Act; ready: Readiness | undefined }) {
  const { say } = useLanguage();
  const ruleText = useRuleText();
  const why = act.reasons.length > 0 ? act.reasons.map(say) : act.unmet.map((rule) => ruleText(rule, ready?.quota));
  return (
    <span className="not-possible">
      <Button disabled>{say(act.label)}</Button>
      <span className="why">{why.join(' · ')}</span>
    </span>
  );
}

interface ReasonProps {
  open: boolean;
  name: string;
  label: string;
  onCancel: () => void;
  onReason: (reason: string) => void;
}

function WithReason({ open, name, label, onCancel, onReason }: ReasonProps) {
  const { t } = useTranslation('nominate');
  const [reason, setReason] = useState('');
  return (
    <Modal
      open={open}
      title={t('send.withdrawAsk', { name })}
      okText={label}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      onOk={() => onReason(reason.trim())}
      onCancel={onCancel}
    >
      <p>{t('send.withdrawMeans')}</p>
      <label htmlFor="withdraw-reason">{t('send.reason')}</label>
      <Input.TextArea
        id="withdraw-reason"
        dir="auto"
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  );
}
