import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { charactersIn, faultOf, type FieldView, type Value } from './fields.ts';

interface Props {
  id: string;
  field: FieldView;
  value: Value;
  /** Checked for sending: what is required and empty is a fault then. */
  strict?: boolean;
  /** An offer of an earlier answer. */
  offer?: ReactNode;
  /** It is a column of the nominee: a line that nobody counts. */
  line?: boolean;
  children: ReactNode;
}

/** A field with its name, its marks, and the line below: what is wrong, what will be public, how many of how many. */
export function FieldItem({ id, field, value, strict, offer, line, children }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const label = say(field.label);
  const wrong = useFault(field, value, strict);
  const counted = !line && field.kind === 'text' && field.maxChars !== null && typeof (value ?? '') === 'string';
  const has = counted ? charactersIn(typeof value === 'string' ? value : '') : 0;
  return (
    <Form.Item
      htmlFor={id}
      className="asked"
      label={
        <span>
          {label}
          {field.required && <span className="mark">{t('form.required')}</span>}
          {field.public && <span className="mark">{t('form.public')}</span>}
        </span>
      }
      {...(wrong === undefined ? {} : { validateStatus: 'warning' })}
    >
      {children}
      <div className="below" id={`${id}-below`}>
        <span>
          {wrong !== undefined && (
            <span className="due" role={strict ? undefined : 'status'}>
              {wrong}
            </span>
          )}
          {wrong === undefined && !line && field.public && <span>{t('form.publicHint')}</span>}
        </span>
        {counted && (
          <bdi>
            {has} / {field.maxChars}
          </bdi>
        )}
      </div>
      {offer}
    </Form.Item>
  );
}

function useFault(field: FieldView, value: Value, strict: boolean | undefined): string | undefined {
  const { t } = useTranslation('nominate');
  const fault = faultOf(field, value);
  if (fault?.rule === 'tooLong') return t('form.tooLong', { count: fault.by });
  if (fault?.rule === 'tooMuch') return t('form.tooMuch', { max: fault.max });
  if (fault?.rule === 'broken') return t('form.broken');
  if (typeof value === 'number' && field.min !== null && value < field.min)
    return t('form.tooLittle', { min: field.min });
  const empty =
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
  if (strict && field.required && empty) return t('form.missing');
  return undefined;
}
