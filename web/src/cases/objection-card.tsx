import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day, DaysLeft, Moment } from '../parts/when.tsx';

export type Objection =
  paths['/api/v1/objections']['get']['responses'][200]['content']['application/json']['rows'][number];

const STATES = ['open', 'dismissed', 'upheld', 'corrected'] as const;

/** One objection: about whom, what is said, by whom for its handlers, and what was decided. */
export function ObjectionCard({ of, onDecide }: { of: Objection; onDecide: () => void }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const { standing, nomination, facts, objector, decided, filed_at, ends_on, handles } = of;
  const state = STATES.find((each) => each === of.state) ?? 'open';
  return (
    <Card
      title={
        <span className="row">
          <Link to={`/desk/cases/${nomination}`}>
            <bdi>{say(standing?.title) || t('blind.name')}</bdi>
          </Link>
          {standing?.category && <Tag tone="line">{say(standing.category)}</Tag>}
          {standing?.unit && <span className="caption">{say(standing.unit.name)}</span>}
        </span>
      }
      extra={
        <span className="row">
          <Tag tone={state === 'open' ? 'amber' : state === 'upheld' ? 'red' : 'green'}>
            {t(`objections.state.${state}`)}
          </Tag>
          {state === 'open' && standing && <DaysLeft deadline={standing.deadline} inline />}
        </span>
      }
      foot={
        state === 'open' && handles ? (
          <Button type="primary" onClick={onDecide}>
            {t('objections.decide')}
          </Button>
        ) : undefined
      }
    >
      <div className="objection">
        <dl className="facts">
          <dt>{t('objections.since')}</dt>
          <dd>
            <Moment value={filed_at} />
          </dd>
          {standing && (
            <>
              <dt>{t('objections.notice')}</dt>
              <dd>
                {say(standing.label)}
                {ends_on && (
                  <>
                    {' · '}
                    {t('objections.notice_ends')} <Day value={ends_on} />
                  </>
                )}
              </dd>
            </>
          )}
          <dt>{t('objections.facts')}</dt>
          <dd className="facts-text" dir="auto">
            {facts}
          </dd>
          {decided && (
            <>
              <dt>{t('objections.reason')}</dt>
              <dd dir="auto">
                {decided.reason} · <Moment value={decided.at} />
              </dd>
            </>
          )}
        </dl>
        {objector ? (
          <p className="objector">
            <EyeInvisibleOutlined aria-hidden="true" /> {t('objections.objector')}{' '}
            <bdi className="strong">{objector.name}</bdi> <bdi>{objector.contact}</bdi>
            <br />
            <span className="caption">{t('objections.hidden')}</span>
          </p>
        ) : (
          <p className="caption">
            <EyeInvisibleOutlined aria-hidden="true" /> {t('objections.hidden')}
          </p>
        )}
      </div>
    </Card>
  );
}
