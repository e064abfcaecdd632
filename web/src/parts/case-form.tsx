import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { CaseView, FormField } from './case-view.ts';
import { Tag } from './tag.tsx';
import { Day } from './when.tsx';
import './parts.css';

/** As long as this it is a text of its own, below its label. */
const LONG = 60;
/** Fields that may hold more than this are meant for texts. */
const SHORT_FIELD = 300;

type Shown = Pick<CaseView, 'nominee' | 'options' | 'form' | 'nominee_fields' | 'form_fields'>;

/** What was nominated, to be read: the columns of the nominee, then the fields of the form. */
export function CaseForm({ of, brief }: { of: Shown; brief?: boolean }) {
  const { nominee, options, form, nominee_fields, form_fields } = of;
  const lines = [
    ...nominee_fields.map((field) => ({ field, value: nominee[field.name] })),
    ...form_fields
      .filter(({ kind }) => kind !== 'files')
      .map((field) => ({ field, value: field.kind === 'choice' ? options[field.name] : form[field.name] })),
  ].filter(({ value }) => !brief || !isEmpty(value));
  const short = lines.filter(({ field, value }) => !isLong(field, value));
  return (
    <div className="case-form">
      <dl className="facts facts-wide">
        {short.map(({ field, value }) => (
          <Fact key={field.name} field={field} value={value} />
        ))}
      </dl>
      {lines
        .filter(({ field, value }) => isLong(field, value))
        .map(({ field, value }) => (
          <LongText key={field.name} field={field} text={String(value)} />
        ))}
    </div>
  );
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
const isLong = ({ kind, maxChars }: FormField, value: unknown) =>
  kind === 'text' &&
  typeof value === 'string' &&
  (value.length > LONG || ((maxChars ?? 0) > SHORT_FIELD && value !== ''));

function Fact({ field, value }: { field: FormField; value: unknown }) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  return (
    <div className="fact">
      <dt>{say(field.label)}</dt>
      <dd>
        {isEmpty(value) ? <span className="caption">{t('form.empty')}</span> : <Value field={field} value={value} />}
      </dd>
    </div>
  );
}

function Value({ field: { kind, options }, value }: { field: FormField; value: unknown }) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  if (kind === 'date') return <Day value={String(value)} style="full" />;
  if (kind === 'number') return <bdi>{String(value)}</bdi>;
  if (kind === 'yesno') return value === true ? t('form.yes') : t('form.no');
  if (kind === 'choice') return say(options.find(({ code }) => code === value)?.title) || String(value);
  return <bdi>{String(value)}</bdi>;
}

function LongText({ field, text }: { field: FormField; text: string }) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  return (
    <section className="long-text">
      <div className="apart">
        <h3 className="caption">{say(field.label)}</h3>
        <span className="row">
          {field.public && <Tag tone="line">{t('form.public')}</Tag>}
          <span className="caption">
            <bdi>{field.maxChars === null ? text.length : `${text.length} / ${field.maxChars}`}</bdi> {t('form.chars')}
          </span>
        </span>
      </div>
      <p dir="auto">{text}</p>
    </section>
  );
}
