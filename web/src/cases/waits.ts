import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { CaseView } from '../parts/case-view.ts';

type Standing = Pick<CaseView['standing'], 'waits_for' | 'state'>;

/** Whom it waits for, in one sentence. */
export function useWaits(): (standing: Standing) => string {
  const { t } = useTranslation('cases');
  const { say, language } = useLanguage();
  const space = language === 'zh-CN' ? '' : ' ';
  return ({ waits_for, state }) => {
    if (!state.includes('.')) return t('ended');
    if (waits_for.length === 0) return t('waitsForTime');
    const who = waits_for.map(({ title, body, persons }) => {
      const names = persons && persons.length > 0 ? t('named', { names: persons.join(t('comma')) }) : '';
      return `${body ? `${say(body.name)}${space}` : ''}${say(title)}${names}`;
    });
    return t('waitsFor', { who: who.join(t('comma')) });
  };
}
