/** Which page stands at which address. Each comes when it is first asked for. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Waiting } from './parts/page.tsx';
import { Lost, Broken } from './shell/lost.tsx';

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  ...(path === '' ? { index: true } : { path }),
  lazy: async () => ({ Component: await load() }),
});

export const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <Waiting rows={8} />,
    children: [
      page('/sign-in', async () => (await import('./sign-in/sign-in.page.tsx')).SignInPage),
      page('/sign-in/oidc', async () => (await import('./sign-in/oidc.page.tsx')).OidcPage),
      page('/forgot-password', async () => (await import('./sign-in/forgot-password.page.tsx')).ForgotPasswordPage),
      page('/reset-password', async () => (await import('./sign-in/new-password.page.tsx')).ResetPasswordPage),
      page('/invitation', async () => (await import('./sign-in/new-password.page.tsx')).InvitationPage),
      page('/consent', async () => (await import('./links/consent.page.tsx')).ConsentPage),
      page('/slips', async () => (await import('./links/slips.page.tsx')).SlipsPage),
      {
        path: '/desk',
        lazy: async () => ({ Component: (await import('./shell/shell.tsx')).Shell }),
        children: [
          {
            errorElement: <Broken />,
            children: [
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
                async () => (await import('./desk/assignments.page.tsx')).AssignmentsPage,
              ),
              page('rounds/:id/stages/:stage/slips', async () => (await import('./desk/slips.page.tsx')).SlipsDeskPage),
              page('rounds/:id/exceptions', async () => (await import('./desk/exceptions.page.tsx')).ExceptionsPage),
              page('rounds/:id/brief', async () => (await import('./desk/brief.page.tsx')).BriefPage),
              page('ballots/:id', async () => (await import('./rounds/ballot.page.tsx')).BallotPage),
              page('decisions/:id', async () => (await import('./rounds/decision.page.tsx')).DecisionPage),
              page('objections', async () => (await import('./cases/objections.page.tsx')).ObjectionsPage),
              page('people', async () => (await import('./people/people.page.tsx')).PeoplePage),
              page('office', async () => (await import('./people/office.page.tsx')).OfficePage),
              page('me', async () => (await import('./own/me.page.tsx')).MePage),
              page('me/begin', async () => (await import('./own/begin.page.tsx')).BeginPage),
              { path: '*', element: <Lost /> },
            ],
          },
        ],
      },
      { path: '*', element: <Lost /> },
    ],
  },
]);
