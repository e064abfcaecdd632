import './nominate.css';
import { CopyOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { last } from '../parts/last.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { DaysLeft, Moment } from '../parts/when.tsx';
import { useSession } from '../session/use-session.ts';
import { useRuleText } from './draft/rule-text.ts';
import { OrderRows } from './round/order-rows.tsx';
import { QuotaFigures, QuotaSlots } from './round/quota-slots.tsx';
import { SealDialog } from './round/seal-dialog.tsx';
import { UnitNoticeCard } from './round/unit-notice.tsx';
import { useOrder } from './round/use-order.ts';
import { useList, type UnitList } from './use-round.ts';

export function ListPage() {
  const { id = '' } = useParams();
  const list = useList(id);
  if (list.error) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />;
  return list.data ? <ListDesk list={list.data} /> : <Waiting rows={8} />;
}

/** A unit's list whole, for whoever seals it: rows in order, what is missing, the seal, the notice that follows. */
function ListDesk({ list }: { list: UnitList }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const ruleText = useRuleText();
  const [sealing, setSealing] = useState(false);
  const again = () => void client.invalidateQueries();
  const holds = (...roles: string[]) =>
    session.data?.roles.some(({ role, unit }) => roles.includes(role) && unit === list.unit.id) ?? false;
  const head = holds('head');
  const { rows, onMove } = useOrder(list, holds('head', 'clerk'), again);
  const listed = rows.filter(({ state }) => state.endsWith('.listed'));
  const drafts = rows.filter(({ state }) => state.endsWith('.draft'));
  const sealed = list.state === 'sealed';
  const unmet = [
    ...(list.stage.state === 'open' ? [] : ['stageOpen']),
    ...(list.quota?.unmet ?? []),
    ...(head ? [] : ['role']),
  ];
  const mayReady = unmet.filter((rule) => rule !== 'role').length === 0;
  return (
    <Page
      title={t('list.title', { category: say(list.category_title) })}
      beside={<Tag tone={sealed ? 'green' : 'brand'}>{sealed ? t('list.sealed') : t('list.open')}</Tag>}
      lead={
        <span className="apart">
          <span>
            {say(list.unit.name)} · {say(list.round.title)} <bdi>{list.round.code}</bdi> ·{' '}
            {sealed ? t('list.leadSealed') : mayReady ? t('list.leadHead') : t('list.leadClerk')}
          </span>
          {!sealed && <DaysLeft deadline={list.deadline} inline />}
        </span>
      }
      acts={
        <Button onClick={() => void navigate(`/desk/nominate/${list.round.id}?unit=${list.unit.id}`)}>
          {t('list.back')}
        </Button>
      }
    >
      <div className="columns with-aside">
        <div className="stack">
          <Card
            flush
            title={t('list.rows')}
            extra={list.quota && <QuotaFigures quota={list.quota} />}
            foot={onMove && <span className="caption">{t('order.hint')}</span>}
          >
            {rows.length === 0 ? (
              <p className="none-yet">{t('round.noneYet')}</p>
            ) : (
              <OrderRows rows={rows} onMove={onMove} consent={list.consent} />
            )}
          </Card>
          {sealed && list.receipt && <Receipt receipt={list.receipt} />}
        </div>
        <aside className="stack">
          {!sealed && (
            <Card title={t('list.check')}>
              <div className="stack">
                {list.quota && <QuotaSlots quota={list.quota} cases={list.cases} />}
                {list.quota?.unmet.length === 0 ? (
                  <Alert type="success" showIcon title={t('list.ready', { count: listed.length })} />
                ) : (
                  <Alert
                    type="warning"
                    showIcon
                    title={t('list.lacks')}
                    description={
                      <ul className="lacks">
                        {list.quota?.unmet.map((rule) => (
                          <li key={rule}>{ruleText(rule, list.quota)}</li>
                        ))}
                      </ul>
                    }
                  />
                )}
                {drafts.length > 0 && <p className="due">{t('list.drafts', { count: drafts.length })}</p>}
                {!list.seal ? (
                  <p className="soft">{t('list.noSeal')}</p>
                ) : unmet.length === 0 ? (
                  <Button
                    type="primary"
                    size="large"
                    icon={<SafetyCertificateOutlined />}
                    onClick={() => setSealing(true)}
                  >
                    {t('seal.open')}
                  </Button>
                ) : (
                  <span className="not-possible">
                    <Button disabled size="large" icon={<SafetyCertificateOutlined />}>
                      {t('seal.open')}
                    </Button>
                    <span className="why">{ruleText(last(unmet)!, list.quota)}</span>
                  </span>
                )}
              </div>
            </Card>
          )}
          {list.notice && <UnitNoticeCard list={list} notice={list.notice} head={head} onDone={again} />}
          <Link to={`/desk/nominate/${list.round.id}?unit=${list.unit.id}`}>{t('quota.all')}</Link>
        </aside>
      </div>
      {sealing && (
        <SealDialog
          list={list}
          rows={listed}
          onClose={() => setSealing(false)}
          onSealed={() => {
            setSealing(false);
            again();
          }}
        />
      )}
    </Page>
  );
}

function Receipt({ receipt }: { receipt: NonNullable<UnitList['receipt']> }) {
  const { t } = useTranslation('nominate');
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(receipt.hash).then(
      () => message.success(t('list.receiptCopied')),
      () => message.info(t('consent.copyByHand')),
    );
  };
  return (
    <Card title={t('list.receipt')} extra={<Moment value={receipt.at} />}>
      <div className="stack">
        <p className="caption">{t('list.receiptLead')}</p>
        <bdi className="mono hash">{receipt.hash}</bdi>
        <Button icon={<CopyOutlined />} onClick={() => void copy()} className="own-width">
          {t('list.receiptCopy')}
        </Button>
      </div>
    </Card>
  );
}
