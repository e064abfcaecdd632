import { useTranslation } from 'react-i18next';

/** What a body whose opinion is asked is called; a programme names it by a code. One that has no name here is shown by its code. */
export function useBodyName(): (body: string) => string {
  const { t, i18n } = useTranslation('parts');
  return (body) => (i18n.exists(`parts:bodies.${body}`) ? t(`bodies.${body}` as 'bodies.tax') : body);
}
