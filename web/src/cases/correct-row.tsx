import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import type { CaseView, PossibleAct } from '../parts/case-view.ts';

interface Props {
  of: CaseView;
  act: PossibleAct;
  onDone: () => void;
  onClose: () => void;
}

/** Corrects what a notice shows of one nominee: the public texts, as they stand, to be put right. */
export function CorrectRow({ of, act, onDone, onClose }: Props) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const fields = [
    ...of.nominee_fields.map((field) => ({ part: 'nominee' as const, field, now: of.nominee[field.name] })),
    ...of.form_fields.map((field) => ({ part: 'form' as const, field, now: of.form[field.name] })),
  ].filter(({ field }) => field.public && field.kind === 'text');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const correction: Record<string, Record<string, string>> = {};
  for (const { part, field, now } of fields) {
    const text = typed[field.name];
    if (text !== undefined && text !== now) correction[part] = { ...correction[part], [field.name]: text };
  }
  const lead = (
    <>
      <p>{t('correct.lead')}</p>
      {fields.map(({ field, now }) => (
        <label key={field.name} className="case-filter">
          <span>{say(field.label)}</span>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 8 }}
            defaultValue={String(now ?? '')}
            onChange={(event) => setTyped((before) => ({ ...before, [field.name]: event.target.value }))}
            {...(field.maxChars === null ? {} : { maxLength: field.maxChars, showCount: true })}
          />
          {typed[field.name] !== undefined && typed[field.name] !== now && (
            <span className="caption" dir="auto">
              {t('correct.now', { text: String(now ?? '') })}
            </span>
          )}
        </label>
      ))}
    </>
  );
  return (
    <ActDialog
      id={of.id}
      version={of.version}
      act={act}
      lead={lead}
      more={Object.keys(correction).length > 0 ? { correction } : {}}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
