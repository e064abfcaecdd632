import { useTranslation } from 'react-i18next';
import { last } from '../parts/last.ts';
import { useLanguage } from '../language/use-language.ts';
import type { CaseView, HistoryLine } from '../parts/case-view.ts';
import { History } from '../parts/history.tsx';
import { Card, Nothing } from '../parts/page.tsx';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';

const ACTS = /^(NOTICE_|OBJECTION_|ROW_CORRECTED)/;

/** Each notice on the way: when it showed the case, until when, and what came of it. */
export function Notices({ of: { rail, history } }: { of: CaseView }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const notices = rail.filter(({ type }) => type === 'notice');
  if (notices.length === 0) return <Nothing>{t('notices.none')}</Nothing>;
  const during =
    (from: string | null, to: string | null) =>
    ({ at, act }: HistoryLine) =>
      ACTS.test(act) && from !== null && at >= from && (to === null || at <= to);
  return (
    <div className="stack">
      {notices.map(({ code, title, state, entered_at, left_at, opens_on, closes_on }) => {
        const lines = history.filter(during(entered_at, left_at));
        const shown = last(lines.filter(({ act }) => act === 'NOTICE_PUBLISHED'));
        const ended = lines.find(({ act }) => act === 'NOTICE_EXPIRED');
        const from = shown?.at.slice(0, 10) ?? opens_on;
        const to = ended?.at.slice(0, 10) ?? closes_on;
        return (
          <Card
            key={code}
            title={say(title)}
            extra={
              <Tag tone={ended ? 'green' : state === 'now' && shown ? 'brand' : 'grey'}>
                {ended ? t('notices.ended') : shown ? t('notices.open') : t('notices.toCome')}
              </Tag>
            }
          >
            <dl className="facts">
              <dt>{t('notices.window')}</dt>
              <dd>
                {from ? <Day value={from} style="full" /> : t('notices.unknown')}
                {to && (
                  <>
                    {' – '}
                    <Day value={to} style="full" />
                  </>
                )}
              </dd>
            </dl>
            {lines.length > 0 && <History lines={lines} label={say(title)} />}
          </Card>
        );
      })}
    </div>
  );
}
