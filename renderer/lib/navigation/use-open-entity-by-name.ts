import { useCallback } from 'react';
import { call } from '../api/call.ts';
import type { Navigation } from './navigation.ts';

/** Returns a function that opens an entity's page, or its annotations when no article mentions it. */
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
