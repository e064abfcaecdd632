/** antd's own words. It has none in Uyghur: ug.ts holds them. Each comes only when it is read. */
import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';
import type { Language } from './language.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

const LOCALES: Record<Language, () => Promise<Locale>> = {
  'zh-CN': async () => (await import('antd/es/locale/zh_CN')).default,
  en: async () => (await import('antd/es/locale/en_US')).default,
  ug: async () => (await import('./antd-ug.ts')).antdUg,
};

/** Until the words come. Without any, antd would build the page anew when they do, and take what was typed with it. */
const NONE_YET: Locale = { locale: '' };

export function useLocale(language: Language): Locale {
  const [locale, setLocale] = useState(NONE_YET);
  useEffect(() => {
    let current = true;
    LOCALES[language]().then(
      (found) => current && setLocale(found),
      // The line is gone: until the next page antd's own words are in English, and nothing else is amiss.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [language]);
  return locale;
}
