import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import type { Choice, Trial } from './choice.ts';

type Rule = Choice['rules'][number];

/** The shares of the list as it would be kept now, each with what it has and what it may have. */
export function Shares({ choice, trial }: { choice: Choice; trial: Trial | undefined }) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  if (choice.rules.length === 0) return null;
  const sort = (of: NonNullable<Rule['of']>) => of.map(({ option }) => say(option)).join(t('comma'));
  return (
    <Card title={t('shares.title')} flush>
      <ol className="rows" aria-live="polite">
        {choice.rules.map((rule) => {
          const now = trial?.shares.find((each) => each.rule === rule.rule);
          const [broken] = now?.broken ?? [];
          return (
            <li key={rule.rule}>
              <span className={now?.holds === false ? 'late' : 'good'} aria-hidden="true">
                {now?.holds === false ? <CloseOutlined /> : <CheckOutlined />}
              </span>
              <span className="grow">
                {t('shares.rule', { number: rule.rule + 1 })}{' '}
                {rule.of === null
                  ? t('shares.ofAll', { what: sort(rule.where) })
                  : t('shares.of', { what: sort(rule.where), whole: sort(rule.of) })}
                {rule.max !== null && t('shares.max', { limit: rule.max })}
                {rule.min !== null && t('shares.min', { limit: rule.min })}
                <br />
                <span className={broken ? 'late' : 'caption'}>
                  {broken
                    ? t(`shares.broken.${broken.side}`, { has: broken.has, limit: broken.limit })
                    : t('shares.holds')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
