import { useCallback, useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultColorNames } from '../../../core/model/annotation.ts';
import {
  defaultMarkedKinds,
  defaultZoom,
  sidebarWidths,
  systemLanguage,
  textSizes,
  type Settings,
} from '../../../core/model/settings.ts';
import { call, messageOf } from '../api/call.ts';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../language/use-language.ts';
import { shownColorNames } from './highlight-labels.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';

/** Used until the main process has answered. */
const settingsUntilLoaded: Settings = {
  language: systemLanguage,
  theme: 'system',
  colorNames: defaultColorNames,
  entityLayer: true,
  markedKinds: defaultMarkedKinds,
  textSize: textSizes.default,
  zoom: defaultZoom,
  sidebarWidth: sidebarWidths.default,
  lookForUpdates: false,
  trashDays: null,
};

/** The user's settings, with the labels of highlights in the shown language; defaults until they are loaded. */
export function useSettings(): Settings {
  const settings: Settings = useQuery(queries.settings).data ?? settingsUntilLoaded;
  const { tag } = useLanguage();
  const { colorNames } = settings;
  // The names depend on the language, too.
  // oxlint-disable-next-line react/exhaustive-deps
  const shown = useMemo(() => shownColorNames(colorNames), [colorNames, tag]);
  return useMemo(() => ({ ...settings, colorNames: shown }), [settings, shown]);
}

/**
 * Returns a function that changes settings optimistically. On failure the settings are refetched and the error is
 * shown.
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
