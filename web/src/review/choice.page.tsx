import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { useKept } from '../parts/use-kept.ts';
import { DaysLeft } from '../parts/when.tsx';
import { useSession } from '../session/use-session.ts';
import { ChoiceTable } from './choice-table.tsx';
import { CloseChoice } from './close-choice.tsx';
import type { Choice } from './choice.ts';
import { inOrder, owed } from './choosing.ts';
import { HeldUp } from './held-up.tsx';
import { Shares } from './shares.tsx';
import './review.css';

/** The approver's choice: in order of merit, with the edge, the reserve and the shares; closed once, all or nothing. */
export function ChoicePage() {
  const { id = '' } = useParams();
  const choice = queries.useQuery('get', '/api/v1/choices/{id}', { params: { path: { id } } });
  if (choice.error) return <ProblemAlert error={choice.error} retry={() => void choice.refetch()} />;
  if (!choice.data) return <Waiting rows={14} />;
  return <Choosing choice={choice.data} again={() => void choice.refetch()} />;
}

/** Chosen and reasoned, and not closed yet. */
interface Pending {
  /** Null: as scores, shares and reserve make it, also when that changes meanwhile. */
  picked: readonly string[] | null;
  reasons: Readonly<Record<string, string>>;
}
const NOTHING: Pending = { picked: null, reasons: {} };

function Choosing({ choice, again }: { choice: Choice; again: () => void }) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { cases, proposal, places } = choice;
  const account = useSession().data?.account.id ?? '';
  const [pending, setPending, forget] = useKept(`accolade.choice.${account}.${choice.id}`, NOTHING);
  const { picked, reasons } = pending;
  const pick = (ids: readonly string[] | null) => setPending((before) => ({ ...before, picked: ids }));
  const [closing, setClosing] = useState(false);
  const kept = useMemo(() => new Set(picked ?? proposal.kept), [picked, proposal.kept]);
  const chosen = inOrder(cases, kept);
  const trial = queries.useQuery(
    'post',
    '/api/v1/choices/{id}/trial',
    { params: { path: { id: choice.id } }, body: { kept: chosen } },
    { placeholderData: keepPreviousData, enabled: choice.state === 'open' },
  );
  const due = trial.data?.reasons ?? [];
  const missing = owed(due, reasons);
  const open = choice.state === 'open';
  const broken = trial.data?.shares.some(({ holds }) => !holds) ?? false;
  const over = places !== null && chosen.length > Math.max(places, proposal.kept.length);
  const objecting = cases.filter((each) => each.objecting.length > 0);
  const whyNot = [
    choice.unready > 0 && t('choice.why.unready', { count: choice.unready }),
    over && t('choice.why.over', { most: places }),
    broken && chosen.length > 0 && t('choice.why.shares'),
    missing.length > 0 && t('choice.why.reasons', { count: missing.length }),
  ].filter((each) => each !== false);
  return (
    <Page
      title={t('choice.title', { category: say(choice.category.title) })}
      beside={open ? <Tag tone="brand">{t('choice.open')}</Tag> : <Tag tone="green">{t('choices.closed')}</Tag>}
      lead={
        <>
          {[say(choice.round.title), say(choice.stage.title)].join(t('dot'))}
          {t('dot')}
          {t('choice.waits')} <DaysLeft deadline={choice.deadline} inline />
        </>
      }
      acts={
        open && (
          <>
            {picked && <Button onClick={() => pick(null)}>{t('choice.asProposed')}</Button>}
            {whyNot.length > 0 ? (
              <span className="not-possible">
                <span className="why">{whyNot.join(t('and'))}</span>
                <Button size="large" disabled>
                  {t('choice.close')}
                </Button>
              </span>
            ) : (
              <Button type="primary" size="large" onClick={() => setClosing(true)} disabled={trial.isPlaceholderData}>
                {t('choice.close')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="columns with-aside">
        <Card
          flush
          title={t('choice.order')}
          extra={
            <span className="caption" aria-live="polite">
              {places === null
                ? t('choice.keptAll', { count: chosen.length })
                : t('choice.kept', { count: chosen.length, most: places })}
              {choice.reserve > 0 &&
                `${t('comma')}${t('choice.reserve', { count: trial.data?.reserve.length ?? 0, most: choice.reserve })}`}
            </span>
          }
        >
          <ProblemAlert error={trial.error} retry={() => void trial.refetch()} />
          <ChoiceTable
            choice={choice}
            kept={kept}
            trial={trial.data}
            reasons={reasons}
            open={open}
            onKeep={pick}
            onReason={(of, reason) =>
              setPending((before) => ({ ...before, reasons: { ...before.reasons, [of]: reason } }))
            }
          />
        </Card>
        <div className="stack">
          <Shares choice={choice} trial={trial.data} />
          <HeldUp objecting={objecting} cases={cases} again={again} />
          <Card title={t('choice.rules')}>
            <ul className="plain-list">
              <li>{t('choice.rule.order')}</li>
              {places !== null && <li>{t('choice.rule.keep', { most: places })}</li>}
              {choice.reserve > 0 && <li>{t('choice.rule.reserve', { most: choice.reserve })}</li>}
              {choice.pass !== null && <li>{t('choice.rule.pass', { pass: choice.pass })}</li>}
              <li>{t('choice.rule.empty')}</li>
            </ul>
            <p className="caption">
              <Link to={`/desk/review?desk=stage&stage=${choice.stage.id}`}>{t('choice.toStage')}</Link>
            </p>
          </Card>
        </div>
      </div>
      {closing && trial.data && (
        <CloseChoice
          choice={choice}
          trial={trial.data}
          chosen={chosen}
          reasons={reasons}
          onDone={() => {
            setClosing(false);
            forget();
            again();
          }}
          onClose={() => setClosing(false)}
        />
      )}
    </Page>
  );
}
