import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { Filters } from '../parts/review-queue.ts';
import type { Desk } from '../parts/review-queue.ts';

interface Props {
  filters: Filters;
  change: (changed: Filters) => void;
  /** The rounds, or the stages, to choose between. */
  places: { name: 'round' | 'stage'; options: { value: string; label: string }[]; value: string | undefined };
  categories: Desk['categories'];
  states: readonly { value: string; label: string }[];
  state: string;
}

/** Every filter has its label; what is chosen stands in the address. */
export function FilterBar({ filters, change, places, categories, states, state }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  return (
    <div className="filters" role="search" aria-label={t('filter.label')}>
      <label>
        <span className="caption">{t(`filter.${places.name}`)}</span>
        <Select
          value={places.value ?? ''}
          onChange={(value) => change({ [places.name]: value, category: '' })}
          options={
            places.name === 'stage' ? places.options : [{ value: '', label: t('filter.all') }, ...places.options]
          }
          style={{ inlineSize: 260 }}
          aria-label={t(`filter.${places.name}`)}
        />
      </label>
      <label>
        <span className="caption">{t('filter.category')}</span>
        <Select
          value={filters.category ?? ''}
          onChange={(category) => change({ category })}
          options={[
            { value: '', label: t('filter.all') },
            ...categories.map(({ code, title }) => ({ value: code, label: say(title) })),
          ]}
          style={{ inlineSize: 170 }}
          aria-label={t('filter.category')}
        />
      </label>
      <label>
        <span className="caption">{t('filter.state')}</span>
        <Select
          value={state}
          onChange={(value) => change({ state: value })}
          options={[...states]}
          style={{ inlineSize: 190 }}
          aria-label={t('filter.state')}
        />
      </label>
      <label>
        <span className="caption">{t('filter.apart')}</span>
        <InputNumber
          value={filters.apart ? Number(filters.apart) : null}
          min={0}
          onChange={(value) => change({ apart: value === null ? '' : String(value) })}
          placeholder={t('filter.any')}
          style={{ inlineSize: 110 }}
          aria-label={t('filter.apart')}
        />
      </label>
    </div>
  );
}
