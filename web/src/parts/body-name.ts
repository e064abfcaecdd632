import { useTranslation } from 'react-i18next';

/** What a body whose opinion is asked is called; one that we have no words for, as the programme writes it. */
export function useBodyName(): (body: string) => string {
  const { t, i18n } = useTranslation();
  return (body) => (i18n.exists(`common:bodies.${body}`) ? t(`bodies.${body}` as 'bodies.tax') : body);
}
