import { useSyncExternalStore } from 'react';

const query = matchMedia('(prefers-color-scheme: dark)');

/** Whether the reader's machine asks for dark pages. */
export const useDark = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
