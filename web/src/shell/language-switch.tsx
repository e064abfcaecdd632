import { useTranslation } from 'react-i18next';
import { choose, LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/language.ts';
import { useLanguage } from '../language/use-language.ts';

/** The system's own list: it comes with every browser, is opened by keyboard, and weighs nothing. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <select
      className="language"
      aria-label={t('language')}
      value={language}
      onChange={({ target }) => void choose(target.value as Language)}
    >
      {LANGUAGES.map((value) => (
        <option key={value} value={value} lang={value}>
          {LANGUAGE_NAMES[value]}
        </option>
      ))}
    </select>
  );
}
