/**
 * What a request may have to wait for: that its sender signs in again, or gives a code. The dialogs are drawn over the
 * page, which stays as it is, with all that was typed.
 */
export type Wanted = 'sign in' | 'step up';

interface Question {
  wanted: Wanted;
  answer(done: boolean): void;
}

let open: (Question & { answered: Promise<boolean> }) | undefined;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Resolves when the person has done it (true) or does not want to (false). Who asks the same meanwhile waits too. */
export function ask(wanted: Wanted): Promise<boolean> {
  if (open?.wanted === wanted) return open.answered;
  let answer: (done: boolean) => void = () => {};
  const answered = new Promise<boolean>((resolve) => {
    answer = (done) => {
      open = undefined;
      tell();
      resolve(done);
    };
  });
  open = { wanted, answer, answered };
  tell();
  return answered;
}

export const question = (): Question | undefined => open;
export function onQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
