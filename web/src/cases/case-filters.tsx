import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import { UnitSelect } from '../parts/unit-select.tsx';
import type { Filter, Filters } from './use-filters.ts';

type Round = paths['/api/v1/rounds']['get']['responses'][200]['content']['application/json']['rows'][number];

interface Props {
  rounds: readonly Round[];
  round: Round;
  filters: Filters;
  set: (filter: Filter, value: string | undefined) => void;
}

/** Round, category, stage and state, unit, the beginning of a name. */
export function CaseFilters({ rounds, round, filters, set }: Props) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const path = { id: round.id };
  const programme = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}/programme',
    { params: { path } },
    { staleTime: Infinity },
  );
  const category = filters.category ?? programme.data?.categories[0]?.code;
  const diagram = queries.useQuery(
    'get',
    '/api/v1/rounds/{id}/diagram',
    { params: { path, query: category === undefined ? {} : { category } } },
    { staleTime: Infinity, enabled: category !== undefined },
  );
  const categories = programme.data?.categories.map(({ code, title }) => ({ value: code, label: say(title) })) ?? [];
  const nodes = diagram.data?.nodes ?? [];
  const ends = nodes.filter(({ stage }) => stage === null);
  const states = [
    ...(diagram.data?.stages ?? []).map(({ code, title }) => ({
      label: say(title),
      options: nodes
        .filter(({ stage }) => stage === code)
        .map(({ state, label }) => ({ value: state, label: `${say(title)} · ${say(label)}` })),
    })),
    { label: t('ended'), options: ends.map(({ state, label }) => ({ value: state, label: say(label) })) },
  ];
  return (
    <form className="case-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Labelled text={t('list.round')}>
        <Select
          value={round.id}
          onChange={(value) => set('round', value)}
          options={rounds.map(({ id, title, code }) => ({ value: id, label: `${say(title)} ${code}` }))}
          popupMatchSelectWidth={false}
          aria-label={t('list.round')}
        />
      </Labelled>
      <Labelled text={t('list.category')}>
        <Select
          allowClear
          placeholder={t('list.any')}
          value={filters.category ?? null}
          onChange={(value) => set('category', value ?? undefined)}
          options={categories}
          aria-label={t('list.category')}
        />
      </Labelled>
      <Labelled text={t('list.state')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('list.any')}
          value={filters.state ?? null}
          onChange={(value) => set('state', value ?? undefined)}
          options={states}
          popupMatchSelectWidth={false}
          aria-label={t('list.state')}
        />
      </Labelled>
      <Labelled text={t('list.unit')}>
        <UnitSelect
          value={filters.unit}
          onChange={(value) => set('unit', value)}
          label={t('list.unit')}
          any={t('list.any')}
        />
      </Labelled>
      <Labelled text={t('list.nominee')}>
        <ByName value={filters.q} set={(value) => set('q', value)} />
      </Labelled>
    </form>
  );
}

const Labelled = ({ text, children }: { text: string; children: ReactNode }) => (
  <div className="case-filter">
    <span className="caption" aria-hidden="true">
      {text}
    </span>
    {children}
  </div>
);

function ByName({ value, set }: { value: string | undefined; set: (value: string | undefined) => void }) {
  const { t } = useTranslation('cases');
  const [typed, setTyped] = useState(value ?? '');
  return (
    <Input.Search
      allowClear
      maxLength={50}
      value={typed}
      placeholder={t('list.begins')}
      aria-label={t('list.nominee')}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => set(text.trim() || undefined)}
    />
  );
}
