import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useLanguage } from '../../language/use-language.ts';
import { Card, Waiting } from '../../parts/page.tsx';
import { ActBar } from '../act-bar.tsx';
import { nomineeName, placesOf } from '../form/fields.ts';
import { useFocused } from '../focused.ts';
import { CheckStep } from './check-step.tsx';
import { ConsentStep, type Link as ConsentLink } from './consent-step.tsx';
import { DifferingFields } from './differing.tsx';
import { DraftHead } from './draft-head.tsx';
import { FillStep } from './fill-step.tsx';
import { Notes } from './notes.tsx';
import { QuotaBox } from './quota-box.tsx';
import { useReadiness, type CaseFound } from './readiness.ts';
import { SavedState } from './saved-state.tsx';
import { SendStep, useActing } from './send-step.tsx';
import { stepOf, STEPS, Steps, type Step } from './steps.tsx';
import { useDraft } from './use-draft.ts';
import { Wishes } from './wishes.tsx';

/** One draft, from the first word to the head's list; and again when it was returned. */
export function DraftDesk({ found, again }: { found: CaseFound; again: () => void }) {
  useFocused();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const step = stepOf(params.get('step'));
  const places = useMemo(
    () => placesOf(found.nominee_fields, found.form_fields),
    [found.nominee_fields, found.form_fields],
  );
  const returned = found.state.endsWith('.returned');
  const may = (act: string) => found.acts.find((each) => each.act === act)?.may ?? false;
  const fixed = returned ? !may('RESEALED') : !may('EDITED');
  const draft = useDraft(found as never, places, returned, again);
  const ready = useReadiness(found.id);
  const [link, setLink] = useState<ConsentLink>();
  const look = useCallback(() => {
    again();
    void ready.refetch();
  }, [again, ready]);
  const acting = useActing(found, draft, look);
  useEffect(() => {
    // What may be done now, with all that was typed; asked once when the step is come to.
    if (step === 'check' || step === 'send') void draft.store.flush().then(look);
  }, [step]);
  useEffect(() => {
    if (hash !== '') document.querySelector<HTMLElement>(hash)?.focus();
  }, [hash, step]);
  const inDraft = found.state.endsWith('.draft');
  const done: Record<Step, boolean> = {
    fill: ready.data?.form.length === 0,
    consent: ready.data?.consent.state === 'agreed',
    check: ready.data?.ready === true || !inDraft,
    send: !inDraft && !returned,
  };
  return (
    <div className="nominate-desk">
      <DraftHead found={found} draft={draft} />
      <Notes found={found} draft={draft} mayResend={may('RESEALED')} />
      <div className="columns with-aside">
        <div className="stack">
          <Steps now={step} done={done} />
          <DifferingFields draft={draft} places={places} />
          {step === 'fill' && (
            <Card className="flat-on-phone">
              <FillStep
                draft={draft}
                of={{ id: found.id, round: found.in_round.id, category: found.category, unit: found.unit_id ?? '' }}
                places={places}
                fixed={fixed}
                files={inDraft ? !fixed : returned}
                strict={hash !== ''}
              />
            </Card>
          )}
          {step === 'consent' && ready.data && (
            <>
              <ConsentStep
                nomination={found.id}
                nominee={nomineeName(found.nominee)}
                consent={ready.data.consent}
                link={link}
                onLink={(made) => {
                  setLink(made);
                  void ready.refetch();
                }}
              />
              <Wishes nomination={found.id} places={places} draft={draft} fixed={fixed} onDecided={look} />
            </>
          )}
          {step === 'check' && ready.data && <CheckStep draft={draft} places={places} ready={ready.data} />}
          {step === 'send' && <SendStep found={found} ready={ready.data} acting={acting} />}
        </div>
        <aside className="stack first-on-phone">
          {ready.data ? (
            <QuotaBox ready={ready.data} round={found.in_round.id} current={found.id} />
          ) : (
            <div className="quota-box">
              <Waiting rows={2} />
            </div>
          )}
        </aside>
      </div>
      <DraftBar step={step} found={found} draft={draft} acting={acting} ready={ready.data} />
    </div>
  );
}

interface BarProps {
  step: Step;
  found: CaseFound;
  draft: ReturnType<typeof useDraft>;
  acting: ReturnType<typeof useActing>;
  ready: ReturnType<typeof useReadiness>['data'];
}

function DraftBar({ step, found, draft, acting, ready }: BarProps) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const next = STEPS[STEPS.indexOf(step) + 1];
  const great = found.acts.find(({ act, may }) => may && (act === 'SUBMITTED' || act === 'RESEALED'));
  const list = ready?.quota?.list;
  const go = async () => {
    await draft.store.flush();
    void navigate(`?step=${next}`);
    window.scrollTo(0, 0);
  };
  return (
    <ActBar>
      <Button
        size="large"
        onClick={() => void navigate(`/desk/nominate/${found.in_round.id}?unit=${found.unit_id ?? ''}`)}
      >
        {t('draft.toList')}
      </Button>
      {next ? (
        <Button type="primary" size="large" className="great" onClick={() => void go()}>
          {t(`draft.next.${next as 'consent'}`)}
        </Button>
      ) : great ? (
        <Button
          type="primary"
          size="large"
          className="great"
          loading={acting.busy === great.act}
          onClick={() => void acting.act(great.act)}
        >
          {great.act === 'SUBMITTED' && ready?.quota && list ? t('send.putOnList') : say(great.label)}
        </Button>
      ) : list && found.state.endsWith('.listed') ? (
        <Button
          type="primary"
          size="large"
          className="great"
          onClick={() => void navigate(`/desk/nominate/lists/${list}`)}
        >
          {t('send.toList')}
        </Button>
      ) : null}
      <span className="wide-only">
        <SavedState view={draft.view} />
      </span>
    </ActBar>
  );
}
