import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { ActInput } from './case-view.ts';

const FEW = 4;

/** What an act asks to be said with it, drawn from `inputs`. Dates are kept as the API writes them: 2026-04-24. */
export function ActFields({ inputs }: { inputs: readonly ActInput[] }) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  return inputs.map((input, index) => (
    <Form.Item
      key={input.name}
      name={input.name}
      label={say(input.label)}
      rules={[{ required: input.required, whitespace: input.kind === 'text', message: t('act.fillIn') }]}
      {...(input.kind === 'date' ? AS_DAY : {})}
      {...(input.kind === 'number' ? { extra: t('act.range', { min: input.min ?? 0, max: input.max ?? '∞' }) } : {})}
    >
      {field(input, index === 0, say)}
    </Form.Item>
  ));
}

const AS_DAY = {
  getValueProps: (value: string | undefined) => ({ value: value ? dayjs(value) : undefined }),
  normalize: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};

function field(
  { kind, maxChars, min, max, options = [] }: ActInput,
  first: boolean,
  say: (label: Record<string, string>) => string,
) {
  const autoFocus = first;
  if (kind === 'text')
    return (
      <Input.TextArea
        autoFocus={autoFocus}
        autoSize={{ minRows: 3, maxRows: 10 }}
        {...(maxChars === undefined ? {} : { maxLength: maxChars, showCount: true })}
      />
    );
  if (kind === 'date') return <DatePicker autoFocus={autoFocus} style={{ inlineSize: 200 }} />;
  if (kind === 'number')
    return (
      <InputNumber
        autoFocus={autoFocus}
        inputMode="decimal"
        style={{ inlineSize: 160 }}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
      />
    );
  const offered = options.map(({ code, title }) => ({ value: code, label: say(title) }));
  if (offered.length <= FEW) return <Radio.Group options={offered} />;
  return <Select options={offered} showSearch={{ optionFilterProp: 'label' }} />;
}
