import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Place } from '../form/fields.ts';
import { Shown } from '../form/shown.tsx';
import type { Draft } from './use-draft.ts';

/** Somebody saved the same places meanwhile: both texts side by side, to be chosen field by field. */
export function DifferingFields({ draft: { store, view }, places }: { draft: Draft; places: readonly Place[] }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  if (view.differing.length === 0) return null;
  return (
    <div role="alert">
      <Card
        title={t('differs.title')}
        extra={<Tag tone="amber">{t('differs.count', { count: view.differing.length })}</Tag>}
        className="gap"
      >
        <p className="soft">{t('differs.lead')}</p>
        {view.differing.map(({ path, mine, theirs }) => {
          const place = places.find((each) => each.path === path);
          if (!place) return null;
          return (
            <section key={path} className="differing" aria-label={say(place.field.label)}>
              <h3>{say(place.field.label)}</h3>
              {(['mine', 'theirs'] as const).map((whose) => (
                <div key={whose} className="side">
                  <div className="caption">{t(`differs.${whose}`)}</div>
                  <div className="text">
                    <Shown field={place.field} value={whose === 'mine' ? mine : theirs} />
                  </div>
                  <Button onClick={() => store.choose(path, whose)}>{t(`differs.take.${whose}`)}</Button>
                </div>
              ))}
            </section>
          );
        })}
      </Card>
    </div>
  );
}
