import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import type { Category, Programme } from '../use-round.ts';

/** What the programme asks, before anybody starts: fields, files, consent, seal, an earlier title. */
export function AskedCard({ programme }: { programme: Programme }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  return (
    <Card title={t('asked.title')} flush>
      <Collapse
        ghost
        defaultActiveKey={programme.categories.slice(0, 1).map(({ code }) => code)}
        items={programme.categories.map((category) => ({
          key: category.code,
          label: say(category.title),
          children: <Asked category={category} programme={programme} />,
        }))}
      />
    </Card>
  );
}

function Asked({ category, programme }: { category: Category; programme: Programme }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const stage = programme.stages.find(
    ({ type, categories }) => type === 'recommendation' && categories.includes(category.code),
  );
  const fields = [...category.nominee_fields, ...category.form_fields];
  const texts = fields.filter(({ kind }) => kind !== 'files');
  const files = fields.filter(({ kind }) => kind === 'files');
  const shown = fields.filter((field) => field.public);
  const names = (some: readonly { label: Record<string, string>; required: boolean }[]) =>
    some.map(({ label, required }) => `${say(label)}${required ? ' *' : ''}`).join(t('asked.comma'));
  return (
    <ul className="asked-list">
      <li>
        <b>{t('asked.fields', { count: texts.length })}</b> {names(texts)}
      </li>
      {files.length > 0 && (
        <li>
          <b>{t('asked.files')}</b> {names(files)}
        </li>
      )}
      {shown.length > 0 && (
        <li>
          <b>{t('asked.public')}</b> {shown.map(({ label }) => say(label)).join(t('asked.comma'))}
        </li>
      )}
      {category.requires_title && <li>{t('asked.earlierTitle')}</li>}
      {stage?.consent && <li>{t('asked.consent')}</li>}
      {stage?.seal && <li>{t('asked.seal')}</li>}
      {category.minors && <li>{t('asked.minors')}</li>}
    </ul>
  );
}
