import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { queries, type Problem } from '../api/client.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { useLive } from '../parts/use-live.ts';
import { ask } from '../session/asking.ts';
import { useSession } from '../session/use-session.ts';
import { IfBroken } from './lost.tsx';
import { Menu } from './menu.tsx';
import { TopBar } from './top-bar.tsx';

/** Desks fill the screen: their menu is icons only. */
const DESKS = /^\/desk\/(review|ballots)\/./;

/** What every page behind the door has: the bar above, the menu beside, the page in the middle. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const session = useSession();
  const from = `${pathname}${search}`;
  const ended = (session.error as unknown as Problem | null)?.code === 'not-signed-in';
  const open = session.data !== undefined;
  useEffect(() => {
    // Found out while a page is open: the page stays, whatever is typed there.
    if (ended && open) void ask('sign in');
  }, [ended, open]);
  if (session.isPending) return <Waiting rows={8} />;
  if (!session.data) {
    if (ended) return <Navigate to="/sign-in" state={{ from }} replace />;
    return <ProblemAlert error={session.error} retry={() => void session.refetch()} />;
  }
  const owed = session.data.session?.owed ?? [];
  if (owed.length > 0 && pathname !== '/desk/me/begin')
    return <Navigate to="/desk/me/begin" state={{ from }} replace />;
  return <SignedIn desk={DESKS.test(pathname)} skip={t('skip')} />;
}

function SignedIn({ desk, skip }: { desk: boolean; skip: string }) {
  useLive();
  const { t } = useTranslation('shell');
  const demo = queries.useQuery('get', '/api/v1/demo', {}, { staleTime: Infinity });
  return (
    <div className={desk ? 'shell desk' : 'shell'}>
      <a className="skip" href="#main">
        {skip}
      </a>
      {demo.data?.demo && (
        <div className="demo" role="note">
          {t('demoBanner')}
        </div>
      )}
      <TopBar />
      <Menu />
      <main id="main" tabIndex={-1}>
        <IfBroken>
          <Suspense fallback={<Waiting rows={8} />}>
            <Outlet />
          </Suspense>
        </IfBroken>
      </main>
    </div>
  );
}
