import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';

/** A text by language, as the API gives it; Chinese is always there. */
export type Label = Readonly<Record<string, string>>;

/** The language that is read, and `say`: a label of the API in it. */
export function useLanguage(): { language: Language; say: (label: Label | null | undefined) => string } {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const say = useCallback(
    (label: Label | null | undefined) => label?.[language] ?? label?.['zh-CN'] ?? Object.values(label ?? {})[0] ?? '',
    [language],
  );
  return { language, say };
}
