import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../language/use-language.ts';
import { Card, Waiting } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Quota } from '../draft/readiness.ts';
import { useRuleText } from '../draft/rule-text.ts';
import { useList, type Category, type UnitList } from '../use-round.ts';
import { OrderRows } from './order-rows.tsx';
import { QuotaFigures, QuotaSlots } from './quota-slots.tsx';
import { useOrder } from './use-order.ts';

interface Props {
  category: Category;
  quota: Quota;
  totalLeft: number | null;
  writes: boolean;
  onStart: () => void;
}

/** A category: its places, the unit's drafts and list in order, what the list lacks, and the way to a new one. */
export function CategoryCard({ category, quota, totalLeft, writes, onStart }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const ruleText = useRuleText();
  const list = useList(quota.list);
  const sealed = quota.state === 'sealed';
  const why = sealed
    ? ruleText('listOpen')
    : list.data && list.data.stage.state !== 'open'
      ? ruleText('stageOpen')
      : quota.left === 0
        ? ruleText('quotaLeft')
        : totalLeft === 0
          ? ruleText('totalLeft')
          : undefined;
  return (
    <Card
      flush
      label={say(category.title)}
      title={
        <>
          {say(category.title)} {sealed && <Tag tone="green">{t('list.sealed')}</Tag>}
        </>
      }
      extra={<QuotaFigures quota={quota} />}
      foot={
        <div className="category-foot">
          {why === undefined ? (
            writes && <Button onClick={onStart}>{t('round.start')}</Button>
          ) : (
            <span className="not-possible">
              <Button disabled>{t('round.start')}</Button>
              <span className="why">{why}</span>
            </span>
          )}
          <Link to={`/desk/nominate/lists/${quota.list}`}>{sealed ? t('round.toSealed') : t('round.toSeal')}</Link>
          {!sealed && quota.unmet.length > 0 && (
            <span className="caption">{quota.unmet.map((rule) => ruleText(rule, quota)).join(' · ')}</span>
          )}
        </div>
      }
    >
      {list.data ? (
        <Rows list={list.data} quota={quota} writes={writes} again={() => void list.refetch()} />
      ) : (
        <Waiting rows={2} />
      )}
    </Card>
  );
}

function Rows({ list, quota, writes, again }: { list: UnitList; quota: Quota; writes: boolean; again: () => void }) {
  const { t } = useTranslation('nominate');
  const { rows, onMove } = useOrder(list, writes, again);
  return (
    <>
      <div className="slots-in-card">
        <QuotaSlots quota={quota} cases={list.cases} />
      </div>
      {rows.length === 0 ? (
        <p className="none-yet">{t('round.noneYet')}</p>
      ) : (
        <OrderRows rows={rows} onMove={onMove} consent={list.consent} />
      )}
      {onMove && <p className="caption order-hint">{t('order.hint')}</p>}
    </>
  );
}
