import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultColorNames } from '../../../core/model/annotation.ts';
import { defaultMarkedKinds, textSizes, type Settings } from '../../../core/model/settings.ts';
import { call, messageOf } from '../api/call.ts';
import { queries } from '../api/queries.ts';
import { useToasts } from '../../ui/Toasts.tsx';

/** What holds until main has answered. */
const settingsUntilLoaded: Settings = {
  theme: 'system',
  colorNames: defaultColorNames,
  entityLayer: true,
  markedKinds: defaultMarkedKinds,
  textSize: textSizes.default,
  lookForUpdates: false,
  binDays: null,
};

/** The person's settings; the defaults until they are loaded. */
export const useSettings = (): Settings => useQuery(queries.settings).data ?? settingsUntilLoaded;

/**
 * Answers a function that changes some settings. The window shows the change at once; when main refuses it, the
 * settings are fetched again and the person is told why.
 */
export function useSetSettings(): (patch: Partial<Settings>) => Promise<void> {
  const client = useQueryClient();
  const toasts = useToasts();
  return useCallback(
    async (patch) => {
      const { queryKey } = queries.settings;
      client.setQueryData(queryKey, (old) => {
        const next: Settings = { ...(old ?? settingsUntilLoaded), ...patch };
        return { ...next, markedKinds: [...next.markedKinds] };
      });
      try {
        const { markedKinds, ...rest } = patch;
        await call('settings.set', { ...rest, ...(markedKinds ? { markedKinds: [...markedKinds] } : {}) });
      } catch (error) {
        toasts.problem(messageOf(error));
        await client.invalidateQueries({ queryKey });
      }
    },
    [client, toasts],
  );
}
