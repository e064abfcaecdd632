import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { faultOf, type Place, type Value } from '../form/fields.ts';
import { DraftStore, type DraftView, type Standing } from './draft-store.ts';
import { useOtherTab } from './other-tab.ts';
import { sendDraft } from './send-draft.ts';

export interface Draft {
  store: DraftStore;
  view: DraftView;
  /** The same draft is open in another tab. */
  other: boolean;
}

/** One store for as long as the page shows this case. `keepsHere`: nothing is saved before the case is sent again. */
export function useDraft(
  found: Standing & { id: string },
  places: readonly Place[],
  keepsHere: boolean,
  again: () => void,
): Draft {
  const client = useQueryClient();
  const look = useCallback(() => again(), [again]);
  const { other, tell } = useOtherTab(found.id, look);
  const [store] = useState(() => {
    const holds = (path: string, value: Value) => {
      const place = places.find((each) => each.path === path);
      return place !== undefined && faultOf(place.field, value) === undefined;
    };
    return new DraftStore(found, {
      id: found.id,
      send: (version, change) => sendDraft(found.id, version, change),
      holds,
      keepsHere,
      told: ({ version, nominee, options, form }) => {
        tell();
        // Whoever leaves the page and comes back finds what was saved, not what had been read.
        client.setQueryData(
          ['get', '/api/v1/nominations/{id}', { params: { path: { id: found.id } } }],
          (read?: object) => read && { ...read, version, nominee, options, form },
        );
        void client.invalidateQueries({ queryKey: ['get', '/api/v1/nominations/{id}/readiness'] });
      },
    });
  });
  const view = useSyncExternalStore(store.listen, store.read);
  useEffect(() => {
    store.adopt(found);
  }, [store, found]);
  useEffect(() => {
    store.resume();
    const leave = (event: BeforeUnloadEvent) => {
      void store.flush();
      if (Object.keys(store.read().mine).length > 0) event.preventDefault();
    };
    window.addEventListener('online', store.online);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('online', store.online);
      window.removeEventListener('beforeunload', leave);
      void store.flush();
    };
  }, [store]);
  return { store, view, other };
}
