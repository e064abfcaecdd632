import { lazy, Suspense, useSyncExternalStore } from 'react';
import { onQuestion, question } from './asking.ts';

const SignInAgain = lazy(() => import('./sign-in-again.tsx'));
const StepUp = lazy(() => import('./step-up.tsx'));

/** The dialogs that a request waits for, over whatever page is open. */
export function Questions() {
  const asked = useSyncExternalStore(onQuestion, question);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      {asked.wanted === 'sign in' ? <SignInAgain answer={asked.answer} /> : <StepUp answer={asked.answer} />}
    </Suspense>
  );
}
