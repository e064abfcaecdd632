import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import type { UnitList } from '../use-round.ts';

const PublishNotice = lazy(async () => ({
  default: (await import('../../parts/publish-notice.tsx')).PublishNotice,
}));

interface Props {
  list: UnitList;
  notice: NonNullable<UnitList['notice']>;
  head: boolean;
  onDone: () => void;
}

/** The unit's own notice: published once all its lists are sealed; its end is what the server answers. */
export function UnitNoticeCard({ list, notice, head, onDone }: Props) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const [asking, setAsking] = useState(false);
  const why = !head
    ? t('rules.role')
    : notice.open_lists > 0
      ? t('notice.openLists', { count: notice.open_lists })
      : notice.waiting === 0
        ? t('notice.nobody')
        : undefined;
  const shown = notice.state === 'open' || notice.state === 'ended';
  return (
    <Card
      title={say(notice.title)}
      extra={
        <Tag tone={notice.state === 'open' ? 'amber' : notice.state === 'ended' ? 'green' : 'grey'}>
          {t(`notice.state.${shown ? (notice.state as 'open') : 'none'}`)}
        </Tag>
      }
    >
      <div className="stack">
        {shown && notice.opened_on && (
          <dl className="facts">
            <dt>{t('notice.from')}</dt>
            <dd>
              <Day value={notice.opened_on} style="full" />
            </dd>
            <dt>{t('notice.to')}</dt>
            <dd>
              {notice.ends_at ? (
                <Moment value={notice.ends_at} />
              ) : (
                notice.ends_on && <Day value={notice.ends_on} style="full" />
              )}
            </dd>
          </dl>
        )}
        {(!shown || notice.waiting > 0) && (
          <>
            <p className="soft">{t('notice.lead')}</p>
            {why === undefined ? (
              <Button
                {...(list.state === 'sealed' ? { type: 'primary' as const } : {})}
                onClick={() => setAsking(true)}
                className="own-width"
              >
                {t('notice.publish')}
              </Button>
            ) : (
              <span className="not-possible">
                <Button disabled>{t('notice.publish')}</Button>
                <span className="why">{why}</span>
              </span>
            )}
          </>
        )}
      </div>
      {asking && (
        <Suspense fallback={null}>
          <PublishNotice
            stage={notice.stage}
            body={list.unit.id}
            onDone={() => (setAsking(false), onDone())}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
