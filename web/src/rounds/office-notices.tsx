import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import { useSession } from '../session/use-session.ts';
import type { Stage } from './shapes.ts';

const PublishNotice = lazy(async () => ({
  default: (await import('../parts/publish-notice.tsx')).PublishNotice,
}));

/** The notices of the office: looked at before they are published, by its secretary. Those of units stand with their lists. */
export function OfficeNotices({ stages, onDone }: { stages: readonly Stage[]; onDone: () => void }) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const session = useSession();
  const [asking, setAsking] = useState<{ stage: string; body: string }>();
  const bodies = [...new Set(session.data?.roles.filter(({ role }) => role === 'secretary').map(({ unit }) => unit))];
  const notices = stages.filter(
    ({ type, acting, state }) => type === 'notice' && acting !== 'unit' && state === 'open',
  );
  if (bodies.length === 0 || notices.length === 0) return null;
  return (
    <Card flush title={t('notices.title')}>
      <ul className="rows">
        {notices.flatMap((stage) =>
          bodies.map((body) => (
            <li key={`${stage.id}${body}`}>
              <span className="grow strong">{say(stage.title)}</span>
              <Button onClick={() => setAsking({ stage: stage.id, body })}>{t('notices.look')}</Button>
            </li>
          )),
        )}
      </ul>
      {asking && (
        <Suspense fallback={null}>
          <PublishNotice
            {...asking}
            onDone={() => (setAsking(undefined), onDone())}
            onClose={() => setAsking(undefined)}
          />
        </Suspense>
      )}
    </Card>
  );
}
