/** Whether the same draft is open in another tab of this browser, and when that one saves. */
import { useEffect, useState } from 'react';

interface Said {
  from: string;
  what: 'here' | 'there' | 'saved' | 'gone';
}

export function useOtherTab(id: string, saved: () => void): { other: boolean; tell: () => void } {
  const [other, setOther] = useState(false);
  const [channel] = useState(() =>
    'BroadcastChannel' in window ? new BroadcastChannel(`accolade.draft.${id}`) : null,
  );
  const [own] = useState(() => Math.random().toString(36).slice(2));
  useEffect(() => {
    if (!channel) return undefined;
    const hear = ({ data }: MessageEvent<Said>) => {
      if (data.from === own) return;
      if (data.what === 'here') channel.postMessage({ from: own, what: 'there' } satisfies Said);
      if (data.what === 'saved') saved();
      setOther(data.what !== 'gone');
    };
    channel.addEventListener('message', hear);
    channel.postMessage({ from: own, what: 'here' } satisfies Said);
    const gone = () => channel.postMessage({ from: own, what: 'gone' } satisfies Said);
    window.addEventListener('pagehide', gone);
    return () => {
      gone();
      window.removeEventListener('pagehide', gone);
      channel.removeEventListener('message', hear);
    };
  }, [channel, own, saved]);
  return { other, tell: () => channel?.postMessage({ from: own, what: 'saved' } satisfies Said) };
}
