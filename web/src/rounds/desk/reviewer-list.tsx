import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { Card, Nothing } from '../../parts/page.tsx';
import type { Board } from './shapes.ts';

interface Props {
  reviewers: Board['reviewers'];
  chosen: string | undefined;
  onChoose: (reviewer: string | undefined) => void;
}

/** The reviewers of the office, with what they have to read and have read; in no order of merit. */
export function ReviewerList({ reviewers, chosen, onChoose }: Props) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  return (
    <Card flush title={t('assign.reviewers')}>
      {reviewers.length === 0 && <Nothing>{t('assign.noReviewers')}</Nothing>}
      <ul className="rows">
        {reviewers.map(({ id, name, office, open, done }) => (
          <li key={id + say(office)} className={id === chosen ? 'current' : ''}>
            <span className="grow">
              <span className="strong">{name}</span>
              <br />
              <span className="caption">{say(office)}</span>
            </span>
            <span className="desk-lines" style={{ textAlign: 'end' }}>
              <span>{t('assign.open', { count: open })}</span>
              <br />
              <span className="caption">{t('assign.done', { count: done })}</span>
            </span>
            <Button
              size="small"
              aria-pressed={id === chosen}
              aria-label={t('assign.showOf', { name })}
              onClick={() => onChoose(id === chosen ? undefined : id)}
            >
              {t(id === chosen ? 'assign.showAll' : 'assign.show')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
