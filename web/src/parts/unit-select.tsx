import { Select } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  label: string;
  any: string;
}

/** A unit, looked up by name or code as it is typed. */
export function UnitSelect({ value, onChange, label, any }: Props) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const seen = useRef(new Map<string, string>());
  const found = queries.useQuery(
    'get',
    '/api/v1/units',
    { params: { query: q === '' ? {} : { q } } },
    { staleTime: 60_000, placeholderData: keepPreviousData },
  );
  for (const { id, name } of found.data?.rows ?? []) seen.current.set(id, say(name));
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={any}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      options={(found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
      labelRender={({ value: id, label: text }) => text ?? seen.current.get(String(id)) ?? '…'}
      loading={found.isFetching}
      popupMatchSelectWidth={false}
      aria-label={label}
    />
  );
}
