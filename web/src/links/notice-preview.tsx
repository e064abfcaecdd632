import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { AskedNominee } from './asked.ts';

type Place = AskedNominee['published'][number];

/** What a place is called: the form's own label, or that of a built-in column. */
export function usePlaceName(): (place: Pick<Place, 'path' | 'label'>) => string {
  const { t } = useTranslation('links');
  const { say } = useLanguage();
  return ({ path, label }) => {
    if (label) return say(label);
    const column = path.split('.')[1] ?? '';
    const known = (['name', 'workUnit', 'post', 'title'] as const).find((each) => each === column);
    return known ? t(`columns.${known}`) : column;
  };
}

/** The paper as the public will read it. */
export function NoticePreview({ asked: { title, category_title, unit, published } }: { asked: AskedNominee }) {
  const { t } = useTranslation('links');
  const { say } = useLanguage();
  const nameOf = usePlaceName();
  return (
    <article className="notice" aria-label={t('consent.preview')}>
      <p className="head">{t('consent.noticeTitle', { title: say(title) })}</p>
      <dl className="facts">
        {published.map((place) => (
          <Line key={place.path} name={nameOf(place)} text={place.text} />
        ))}
        <Line name={t('columns.category')} text={say(category_title)} />
        <Line name={t('columns.unit')} text={say(unit)} />
      </dl>
    </article>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation('links');
  return (
    <>
      <dt>{name}</dt>
      <dd>{text === '' ? <span className="caption">{t('consent.empty')}</span> : <bdi>{text}</bdi>}</dd>
    </>
  );
}
