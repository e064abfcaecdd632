import { Select } from 'antd';
import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { queries } from '../api/client.ts';

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  except: string;
  label: string;
}

/** A person whose account one keeps, looked up as the name is typed. */
export function AccountSelect({ value, onChange, except, label }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, isFetching } = queries.useQuery(
    'get',
    '/api/v1/accounts',
    { params: { query: q ? { q } : {} } },
    { placeholderData: keepPreviousData },
  );
  const open = (data?.rows ?? []).filter(({ id, state }) => id !== except && state !== 'closed');
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      options={open.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
      loading={isFetching}
      aria-label={label}
    />
  );
}
