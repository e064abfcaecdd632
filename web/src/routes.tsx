/** Which page stands at which address. Each comes when it is first asked for. */
import { use, type ComponentType } from 'react';
import { matchRoutes, useRoutes, type RouteObject } from 'react-router';
import { bringRest } from './language/language.ts';
import { beginSession } from './session/use-session.ts';
import { Lost } from './shell/lost.tsx';

type Load = () => Promise<ComponentType>;
/** In ms. */
const SOON = 2_000;

/** A part of the portal at its address. `handle` brings it; what has been brought is drawn at once, without a moment of waiting. */
function part(path: string, load: Load, children?: RouteObject[]): RouteObject {
  let found: ComponentType | undefined;
  let bringing: Promise<void> | undefined;
  const bring = () =>
    (bringing ??= load().then(
      (part) => void (found = part),
      (fault: unknown) => {
        // The line was gone. Drawn again and again it would be asked for without end; by whoever comes back later, anew.
        setTimeout(() => (bringing = undefined), SOON);
        throw fault;
      },
    ));
  const Part = () => {
    if (!found) use(bring());
    const Found = found!;
    return <Found />;
  };
  const at = { element: <Part />, handle: bring };
  if (path === '') return { index: true, ...at };
  return { path, ...at, ...(children && { children }) };
}
const page = (path: string, load: Load) => part(path, load);

/** With the words of everything that is not signing in. */
const behind: Load = async () => (await Promise.all([import('./shell/behind.tsx'), bringRest()]))[0].Behind;

const shell: Load = async () => {
  beginSession();
  return (await import('./shell/shell.tsx')).Shell;
};

const ROUTES: RouteObject[] = [
  page('/sign-in', async () => (await import('./sign-in/sign-in.page.tsx')).SignInPage),
  page('/sign-in/oidc', async () => (await import('./sign-in/oidc.page.tsx')).OidcPage),
  page('/forgot-password', async () => (await import('./sign-in/forgot-password.page.tsx')).ForgotPasswordPage),
  page('/reset-password', async () => (await import('./sign-in/new-password.page.tsx')).ResetPasswordPage),
  page('/invitation', async () => (await import('./sign-in/new-password.page.tsx')).InvitationPage),
  part('/', behind, [
    page('/consent', async () => (await import('./links/consent.page.tsx')).ConsentPage),
    page('/slips', async () => (await import('./links/slips.page.tsx')).SlipsPage),
    part('/desk', shell, [
      page('', async () => (await import('./home/home.page.tsx')).HomePage),
      page('messages', async () => (await import('./home/messages.page.tsx')).MessagesPage),
      page('nominate', async () => (await import('./nominate/nominate.page.tsx')).NominatePage),
      page('nominate/:round', async () => (await import('./nominate/round.page.tsx')).NominateRoundPage),
      page('nominate/:round/import', async () => (await import('./nominate/import.page.tsx')).ImportPage),
      page('nominate/lists/:id', async () => (await import('./nominate/list.page.tsx')).ListPage),
      page('nominate/cases/:id', async () => (await import('./nominate/draft.page.tsx')).DraftPage),
      page('nominate/cases/:id/print', async () => (await import('./nominate/print.page.tsx')).PrintPage),
      page('cases', async () => (await import('./cases/cases.page.tsx')).CasesPage),
      page('cases/:id', async () => (await import('./cases/case.page.tsx')).CasePage),
      page('review', async () => (await import('./review/queue.page.tsx')).QueuePage),
      page('review/:id', async () => (await import('./review/review.page.tsx')).ReviewPage),
      page('choices/:id', async () => (await import('./review/choice.page.tsx')).ChoicePage),
      page('rounds', async () => (await import('./rounds/rounds.page.tsx')).RoundsPage),
      page('rounds/:id', async () => (await import('./rounds/round.page.tsx')).RoundPage),
      page(
        'rounds/:id/stages/:stage/assignments',
        async () => (await import('./rounds/desk/assignments.page.tsx')).AssignmentsPage,
      ),
      page('rounds/:id/stages/:stage/slips', async () => (await import('./rounds/desk/slips.page.tsx')).SlipsDeskPage),
      page('rounds/:id/exceptions', async () => (await import('./rounds/desk/exceptions.page.tsx')).ExceptionsPage),
      page('rounds/:id/brief', async () => (await import('./rounds/desk/brief.page.tsx')).BriefPage),
      page('ballots/:id', async () => (await import('./rounds/ballot.page.tsx')).BallotPage),
      page('decisions/:id', async () => (await import('./rounds/decision.page.tsx')).DecisionPage),
      page('objections', async () => (await import('./cases/objections.page.tsx')).ObjectionsPage),
      page('people', async () => (await import('./people/people.page.tsx')).PeoplePage),
      page('office', async () => (await import('./people/office.page.tsx')).OfficePage),
      page('me', async () => (await import('./own/me.page.tsx')).MePage),
      page('me/begin', async () => (await import('./own/begin.page.tsx')).BeginPage),
      { path: '*', element: <Lost /> },
    ]),
  ]),
  { path: '*', element: <Lost /> },
];

/** All parts of the page that is opened, at once and not one after the other; whoever draws them tells of one that did not come. */
export const beginPages = (): Promise<unknown> =>
  Promise.allSettled(
    (matchRoutes(ROUTES, location.pathname) ?? []).map(({ route }) =>
      (route.handle as (() => Promise<void>) | undefined)?.(),
    ),
  );

export const Pages = () => useRoutes(ROUTES);
