/** Which language the reader has chosen: remembered in this browser, changed without a reload. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'ug', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', ug: 'ئۇيغۇرچە', en: 'English' };

/** Words come in one piece a language, and only those of the language that is read. */
const WORDS: Record<Language, () => Promise<{ words: Record<string, object> }>> = {
  'zh-CN': () => import('../words/zh-CN.ts'),
  ug: () => import('../words/ug.ts'),
  en: () => import('../words/en.ts'),
};

const KEY = 'accolade.language';

function remembered(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? read();
  return LANGUAGES.find((each) => each === asked) ?? 'zh-CN';
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser that keeps nothing reads Chinese
  }
}

export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ug' ? 'rtl' : 'ltr');

async function bring(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { words } = await WORDS[language]();
  for (const [name, texts] of Object.entries(words)) i18next.addResourceBundle(language, name, texts);
}

export async function beginLanguage(): Promise<void> {
  const language = remembered();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: [],
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await bring(language);
  dress(language);
}

export async function choose(language: Language): Promise<void> {
  await bring(language);
  await i18next.changeLanguage(language);
  dress(language);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It holds for this page then.
  }
}

function dress(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
