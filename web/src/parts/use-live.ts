import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const MOMENT = 300;

/** While a page is open: asks anew for what is shown when the server says that something has changed. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        void client.invalidateQueries({
          predicate: ({ queryKey }) =>
            String(queryKey[1]).startsWith('/api/v1/') && !String(queryKey[1]).endsWith('/session'),
        });
      }, MOMENT);
    };
    const source = new EventSource('/api/v1/live');
    for (const name of ['changed', 'look-again', 'message']) source.addEventListener(name, changed);
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [client]);
}
