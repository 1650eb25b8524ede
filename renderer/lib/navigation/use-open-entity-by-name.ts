import { useCallback } from 'react';
import { call } from '../api/call.ts';
import type { Navigation } from './navigation.ts';

/** Answers a function that opens the page of a name, or the notes on it when no article names it. */
export const useOpenEntityByName = ({
  openEntity,
  openNotes,
}: Pick<Navigation, 'openEntity' | 'openNotes'>): ((name: string) => Promise<void>) =>
  useCallback(
    async (name) => {
      const found = await call('entities.named', { name }).catch(() => null);
      if (found) openEntity(found);
      else openNotes({ entity: name });
    },
    [openEntity, openNotes],
  );
