import { Steps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Card, Page, Waiting } from '../parts/page.tsx';
import { useSession, useSignOut } from '../session/use-session.ts';
import { CodeForm } from './code-form.tsx';
import { Enrol } from './enrol.tsx';
import './own.css';
import { PasswordForm } from './password-form.tsx';

const KNOWN = ['code', 'password', 'second factor'] as const;
type Owed = (typeof KNOWN)[number];

/** What is owed before anything else, one after the other; then on to where one wanted to go. */
export function BeginPage() {
  const { t } = useTranslation('own');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { state } = useLocation() as { state: { from?: string } | null };
  const { data: session } = useSession();
  const owed = session?.session?.owed ?? [];
  const [steps, setSteps] = useState<Owed[]>();
  // Recovery codes are shown after the factor counts: the page stays until they are kept.
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (session) setSteps((before) => before ?? KNOWN.filter((each) => owed.includes(each)));
  }, [session, owed]);
  const current = KNOWN.find((each) => owed.includes(each)) ?? (reading ? ('second factor' as const) : undefined);
  useEffect(() => {
    if (session && current === undefined) void navigate(state?.from ?? '/desk', { replace: true });
  }, [session, current, navigate, state]);
  if (!session || !steps || current === undefined) return <Waiting rows={6} />;
  const at = Math.max(0, steps.indexOf(current));
  return (
    <div className="begin">
      <Page
        title={t('begin.title', { name: session.account.name })}
        lead={t('begin.lead', { count: steps.length - at })}
        acts={
          <a href="/sign-in" onClick={(event) => (event.preventDefault(), void signOut())}>
            {t('begin.leave')}
          </a>
        }
      >
        <div className="stack">
          {steps.length > 1 && (
            <Steps
              size="small"
              current={at}
              titlePlacement="horizontal"
              items={steps.map((each) => ({ title: t(`begin.steps.${each}`) }))}
            />
          )}
          <Card title={t(`begin.steps.${current}`)}>
            <div className="stack">
              <p className="soft">{t(`begin.why.${current}`)}</p>
              {current === 'code' && <CodeForm />}
              {current === 'password' && <PasswordForm primary onDone={() => {}} />}
              {current === 'second factor' && (
                <Enrol onBegun={() => setReading(true)} onDone={() => setReading(false)} />
              )}
            </div>
          </Card>
        </div>
      </Page>
    </div>
  );
}
