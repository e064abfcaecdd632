import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { choose, LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/language.ts';
import { useLanguage } from '../language/use-language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Select<Language>
      aria-label={t('language')}
      value={language}
      size="small"
      variant="borderless"
      popupMatchSelectWidth={false}
      onChange={(chosen) => void choose(chosen)}
      options={LANGUAGES.map((value) => ({
        value,
        label: (
          <span lang={value} dir="auto">
            {LANGUAGE_NAMES[value]}
          </span>
        ),
      }))}
    />
  );
}
