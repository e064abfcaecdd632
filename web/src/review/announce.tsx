import { useCallback, useState } from 'react';

/** What a page tells somebody who does not see it: where one is now, what was done. */
export function useAnnounce(): { said: string; announce: (text: string) => void } {
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string) => setSaid(text), []);
  return { said, announce };
}

export const Announce = ({ said }: { said: string }) => (
  <p className="hidden-text" role="status" aria-live="polite">
    {said}
  </p>
);
