import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Card } from '../../parts/page.tsx';
import { useProblemText } from '../../parts/problem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import { nomineeName } from '../form/fields.ts';
import type { UnitList } from '../use-round.ts';

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
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const waiting = queries.useQuery(
    'get',
    '/api/v1/nominations',
    { params: { query: { round: list.round.id, unit: list.unit.id, state: `${notice.code}.waiting` } } },
    { enabled: notice.waiting > 0 },
  );
  const publish = async () => {
    setBusy(true);
    const { error, response } = await api
      .POST('/api/v1/stages/{id}/notices', { params: { path: { id: notice.stage } }, body: { body: list.unit.id } })
      .catch((fault: unknown) => ({ error: fault, response: undefined }));
    setBusy(false);
    if (response?.ok) void message.success(t('notice.published'));
    else void message.error(text(error));
    onDone();
  };
  const ask = () =>
    void modal.confirm({
      title: t('notice.ask', { count: notice.waiting }),
      content: (
        <>
          <ol className="names">
            {waiting.data?.rows.map(({ id, nominee }) => (
              <li key={id} dir="auto">
                {nomineeName(nominee)}
              </li>
            ))}
          </ol>
          <p className="soft">{t('notice.means')}</p>
        </>
      ),
      okText: t('notice.publish'),
      onOk: publish,
    });
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
                loading={busy}
                onClick={ask}
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
    </Card>
  );
}
