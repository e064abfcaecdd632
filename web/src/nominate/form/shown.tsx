import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { Day } from '../../parts/when.tsx';
import type { FieldView, Value } from './fields.ts';

/** What stands in a field, to be read. */
export function Shown({ field, value }: { field: FieldView; value: Value }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const nothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (nothing) return <span className="caption">{t('form.nothing')}</span>;
  if (Array.isArray(value))
    return (
      <>
        {value.map((name) => (
          <div key={name} dir="auto">
            {name}
          </div>
        ))}
      </>
    );
  if (field.kind === 'number') return <bdi>{value}</bdi>;
  if (field.kind === 'date') return <Day value={String(value)} style="full" />;
  if (field.kind === 'yesno') return <>{value === 'yes' ? t('form.yes') : t('form.no')}</>;
  if (field.kind === 'choice')
    return <>{say(field.options.find(({ code }) => code === value)?.title) || String(value)}</>;
  return (
    <span dir="auto" className="prose">
      {String(value)}
    </span>
  );
}
