import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import { Tag } from '../parts/tag.tsx';
import { DaysLeft } from '../parts/when.tsx';
import type { Filters } from '../parts/review-queue.ts';
import { searchOf } from './filters.ts';
import { nameOf, type DeskCase } from '../parts/review-queue.ts';

export function useStageColumns(filters: Filters): TableColumnsType<DeskCase> {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  return [
    {
      title: t('column.case'),
      key: 'case',
      render: (_, row) => (
        <div className="two-lines">
          <Link to={`/desk/review/${row.id}${searchOf(filters)}`} className="strong">
            <bdi>{nameOf(row.nominee) ?? t('blind')}</bdi>
          </Link>
          <div className="caption">{[say(row.category_title), say(row.unit)].filter(Boolean).join(t('dot'))}</div>
        </div>
      ),
    },
    {
      title: t('column.place'),
      key: 'place',
      width: 120,
      render: (_, { place, given, needed }) =>
        place === 'returned' ? (
          <Tag tone="amber">{t('state.returned')}</Tag>
        ) : place !== 'reading' ? (
          <Tag>{t('state.again')}</Tag>
        ) : given >= needed ? (
          <Tag tone="green">{t('state.scored')}</Tag>
        ) : (
          <Tag>{t('state.reading')}</Tag>
        ),
    },
    {
      title: t('column.reviewers'),
      key: 'reviewers',
      width: 210,
      render: (_, { reviewers }) =>
        reviewers.length === 0 ? (
          <span className="caption">{t('unassigned')}</span>
        ) : (
          <div className="two-lines">
            {reviewers.map(({ assignment, name, state }) => (
              <div key={assignment}>
                {name} <span className="caption">{t(`state.${state}`)}</span>
              </div>
            ))}
          </div>
        ),
    },
    {
      title: t('column.mean'),
      key: 'mean',
      width: 150,
      render: (_, { mean, spread, given, needed }) => (
        <div className="two-lines">
          <span>{mean === null ? t('none') : <bdi className="strong">{roundedTo(mean)}</bdi>}</span>
          <div className="caption">
            <bdi>
              {given} / {needed}
            </bdi>
            {spread !== null && `${t('dot')}${t('apartBy', { points: roundedTo(spread) })}`}
          </div>
        </div>
      ),
    },
    {
      title: t('column.deadline'),
      key: 'deadline',
      width: 150,
      render: (_, row) => <DaysLeft deadline={row.deadline} />,
    },
  ];
}

/** A mean of scores, as people write it. */
export const roundedTo = (value: number): number => Math.round(value * 100) / 100;
