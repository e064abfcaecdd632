import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import type { FieldView, Value } from './fields.ts';

interface Props {
  id: string;
  field: FieldView;
  value: Value;
  disabled: boolean;
  /** It is a column of the nominee: one line, however long it may be. */
  line?: boolean;
  onChange: (value: Value) => void;
  onCompose?: (composing: boolean) => void;
  onLeave?: () => void;
}

/** Longer texts get a box that grows. */
const ONE_LINE = 60;
const FEW = 4;

/** The control for a kind of field. What is chosen, numbers and dates can be taken out again. */
export function FieldInput({ id, field, value, disabled, line = false, onChange, onCompose, onLeave }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const described = { id, disabled, 'aria-describedby': `${id}-below`, 'aria-required': field.required };
  const composing = {
    onCompositionStart: () => onCompose?.(true),
    onCompositionEnd: () => onCompose?.(false),
    ...(onLeave ? { onBlur: onLeave } : {}),
  };
  switch (field.kind) {
    case 'text': {
      const text = typeof value === 'string' ? value : '';
      const change = (event: { target: { value: string } }) => onChange(event.target.value);
      const most = field.maxChars ?? 0;
      return !line && (most > ONE_LINE || field.public) ? (
        <Input.TextArea
          {...described}
          {...composing}
          dir="auto"
          value={text}
          onChange={change}
          autoSize={{ minRows: most > 300 ? 5 : 2, maxRows: 18 }}
        />
      ) : (
        <Input {...described} {...composing} dir="auto" value={text} onChange={change} />
      );
    }
    case 'number':
      return (
        <InputNumber<number>
          {...described}
          style={{ inlineSize: '100%' }}
          inputMode="decimal"
          value={typeof value === 'number' ? value : null}
          onChange={(number) => onChange(number)}
          controls={false}
        />
      );
    case 'date':
      return (
        <DatePicker
          {...described}
          style={{ inlineSize: '100%' }}
          value={typeof value === 'string' ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
          format="YYYY-MM-DD"
          inputReadOnly={false}
        />
      );
    case 'choice':
      return field.options.length > FEW ? (
        <Select<string>
          {...described}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={typeof value === 'string' ? value : null}
          onChange={(code) => onChange(code ?? null)}
          options={field.options.map(({ code, title }) => ({ value: code, label: say(title) }))}
        />
      ) : (
        <Radios
          {...{ id, disabled, label: say(field.label), onChange }}
          value={value}
          options={field.options.map(({ code, title }) => ({ value: code, label: say(title) }))}
        />
      );
    case 'yesno':
      return (
        <Radios
          {...{ id, disabled, label: say(field.label), onChange }}
          value={value}
          options={[
            { value: 'yes', label: t('form.yes') },
            { value: 'no', label: t('form.no') },
          ]}
        />
      );
    case 'files':
      return null;
  }
}

interface RadiosProps {
  id: string;
  label: string;
  value: Value;
  disabled: boolean;
  options: { value: string; label: string }[];
  onChange: (value: Value) => void;
}

const Radios = ({ id, label, value, disabled, options, onChange }: RadiosProps) => (
  <Radio.Group
    id={id}
    aria-label={label}
    aria-describedby={`${id}-below`}
    disabled={disabled}
    value={value}
    onChange={({ target }) => onChange(target.value as string)}
    options={options}
  />
);
