/** Which language the reader has chosen: remembered in this browser, changed without a reload. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'ug', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', ug: 'ئۇيغۇرچە', en: 'English' };

type Words = Promise<{ words: Record<string, object> }>;

/** Only those of the language that is read: what signing in says, and the rest when somebody is in. */
const ENTRY: Record<Language, () => Words> = {
  'zh-CN': () => import('../words/zh-CN.entry.ts'),
  ug: () => import('../words/ug.entry.ts'),
  en: () => import('../words/en.entry.ts'),
};
const REST: Record<Language, () => Words> = {
  'zh-CN': () => import('../words/zh-CN.rest.ts'),
  ug: () => import('../words/ug.rest.ts'),
  en: () => import('../words/en.rest.ts'),
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

const pieces = new Set([ENTRY]);

async function bring(language: Language): Promise<void> {
  const brought = await Promise.all([...pieces].map((piece) => piece[language]()));
  for (const { words } of brought)
    for (const [name, texts] of Object.entries(words)) i18next.addResourceBundle(language, name, texts);
}

/** The words of all pages; from now on those of another language too, when it is chosen. */
export function bringRest(): Promise<void> {
  pieces.add(REST);
  return bring((i18next.language as Language | undefined) ?? remembered());
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
