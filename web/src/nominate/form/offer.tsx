import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sameValue, type FieldView, type Value } from './fields.ts';
import { Shown } from './shown.tsx';

interface Props {
  field: FieldView;
  /** What the unit said of this nominee in an earlier round; null: nothing. */
  earlier: Value;
  value: Value;
  onChange: (value: Value) => void;
}

/** Ask once: the answer of an earlier round, brought in or offered, field by field. */
export function Offer({ field, earlier, value, onChange }: Props) {
  const { t } = useTranslation('nominate');
  if (earlier === null || earlier === '' || field.kind === 'files') return null;
  if (sameValue(earlier, value))
    return (
      <div className="offer">
        {t('earlier.brought')}
        <Button type="link" size="small" onClick={() => onChange(field.kind === 'text' ? '' : null)}>
          {t('earlier.notThis')}
        </Button>
      </div>
    );
  if (value !== null && value !== '') return null;
  return (
    <div className="offer">
      {t('earlier.offered')} <Shown field={field} value={earlier} />
      <Button type="link" size="small" onClick={() => onChange(earlier)}>
        {t('earlier.take')}
      </Button>
    </div>
  );
}
