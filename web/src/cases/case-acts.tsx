import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActButtons } from '../parts/act-buttons.tsx';
import type { CaseView, PossibleAct } from '../parts/case-view.ts';
import { isDangerous } from '../parts/act-order.ts';
import { decidesObjection, elsewhere, offered } from './where-acts-go.ts';

/** Forms and dates are large: the dialogs come with the first act. */
const ActDialog = lazy(async () => ({ default: (await import('../parts/act-dialog.tsx')).ActDialog }));
const CorrectRow = lazy(async () => ({ default: (await import('./correct-row.tsx')).CorrectRow }));
const FileObjection = lazy(async () => ({ default: (await import('./file-objection.tsx')).FileObjection }));

const OWN_DIALOG = new Set(['OBJECTION_FILED', 'ROW_CORRECTED']);

/** What can be done with a case; each in a dialog, or on the page that was made for it. */
export function CaseActs({ of, refresh, children }: { of: CaseView; refresh: () => void; children?: ReactNode }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const [open, setOpen] = useState<PossibleAct>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    refresh();
  };
  const begin = (act: PossibleAct) => {
    const place = elsewhere(of, act.act);
    if (place) void navigate(place);
    else setOpen(act);
  };
  return (
    <>
      <ActButtons acts={offered(of.acts)} onAct={begin}>
        {decidesObjection(of) && (
          <Button type="primary" onClick={() => void navigate(`/desk/objections?case=${of.id}`)}>
            {t('objections.decide')}
          </Button>
        )}
        {children}
      </ActButtons>
      <Suspense fallback={null}>
        {open?.act === 'OBJECTION_FILED' && <FileObjection nomination={of.id} onDone={done} onClose={close} />}
        {open?.act === 'ROW_CORRECTED' && <CorrectRow of={of} act={open} onDone={done} onClose={close} />}
        {open && !OWN_DIALOG.has(open.act) && (
          <ActDialog
            id={of.id}
            version={of.version}
            act={open}
            danger={isDangerous(open.act)}
            lead={open.act === 'MISSED' && <p>{t('missedLead')}</p>}
            onDone={done}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
