import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const MOMENT = 300;
/** A stream that was refused, as while the server starts or nobody is signed in, is asked for again. */
const AGAIN = 5_000;

/** While a page is open: asks anew for what is shown when the server says that something has changed. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let opening: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | undefined;
    const changed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        void client.invalidateQueries({
          predicate: ({ queryKey }) =>
            String(queryKey[1]).startsWith('/api/v1/') && !String(queryKey[1]).endsWith('/session'),
        });
      }, MOMENT);
    };
    const open = (anew: boolean) => {
      const stream = new EventSource('/api/v1/live');
      source = stream;
      for (const name of ['changed', 'look-again', 'message']) stream.addEventListener(name, changed);
      // What happened meanwhile nobody has told us.
      if (anew) stream.addEventListener('open', changed, { once: true });
      // A line that breaks the browser mends by itself; after an answer that is no stream it gives up.
      stream.addEventListener('error', () => {
        if (stream.readyState === EventSource.CLOSED) opening = setTimeout(() => open(true), AGAIN);
      });
    };
    open(false);
    return () => {
      clearTimeout(waiting);
      clearTimeout(opening);
      source?.close();
    };
  }, [client]);
}
