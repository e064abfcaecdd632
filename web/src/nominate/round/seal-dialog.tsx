import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Problem } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useRuleText } from '../draft/rule-text.ts';
import { nomineeName } from '../form/fields.ts';
import type { OnList, UnitList } from '../use-round.ts';

interface Props {
  list: UnitList;
  /** Those that are listed, in order. */
  rows: readonly OnList[];
  onClose: () => void;
  onSealed: () => void;
}

/** The head seals the list: how many, who, in which order, before it is done; nothing goes back after. */
export function SealDialog({ list, rows, onClose, onSealed }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const ruleText = useRuleText();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const drafts = list.cases.filter(({ state }) => state.endsWith('.draft')).length;
  const seal = async () => {
    setBusy(true);
    const { error: refused, response } = await api
      .POST('/api/v1/lists/{id}/seal', { params: { path: { id: list.id } }, body: { order: rows.map(({ id }) => id) } })
      .catch((fault: unknown) => ({ error: fault, response: undefined }));
    setBusy(false);
    if (response?.ok) return onSealed();
    setError(refused);
  };
  const { refused = [], unmet = [] } = (error ?? {}) as Partial<Problem> & {
    refused?: { id: string; unmet: string[] }[];
  };
  const nameOf = (id: string) => nomineeName(rows.find((row) => row.id === id)?.nominee ?? {});
  return (
    <Modal
      open
      title={t('seal.ask', { count: rows.length })}
      okText={t('seal.do', { count: rows.length })}
      confirmLoading={busy}
      onOk={() => void seal()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>
          {say(list.unit.name)} · {say(list.category_title)}
        </p>
        <ol className="names">
          {rows.map(({ id, nominee }) => (
            <li key={id} dir="auto">
              {nomineeName(nominee)}
            </li>
          ))}
        </ol>
        <p className="soft">{t('seal.means')}</p>
        {drafts > 0 && <p className="due">{t('seal.drafts', { count: drafts })}</p>}
        <ProblemAlert error={error} />
        {refused.map(({ id, unmet: rules }) => (
          <p key={id} className="late">
            <span dir="auto">{nameOf(id)}</span> {rules.map((rule) => ruleText(rule, list.quota)).join(' · ')}
          </p>
        ))}
        {refused.length === 0 && unmet.length > 0 && (
          <p className="late">{unmet.map((rule) => ruleText(rule, list.quota)).join(' · ')}</p>
        )}
      </div>
    </Modal>
  );
}
