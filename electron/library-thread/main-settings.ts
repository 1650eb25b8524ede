import { systemLanguage } from '../../core/model/settings.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { LibraryThread } from './start-library-thread.ts';

/** Settings that the main process uses. */
type MainSettings = Pick<Settings, 'language' | 'theme' | 'lookForUpdates'>;

export interface KeptSettings {
  /** The last read values; before the first read and when the library cannot be read, the initial ones. */
  readonly current: MainSettings;
  /** Reads the settings again. Never rejects. */
  load(): Promise<void>;
}

const defaults: MainSettings = { language: systemLanguage, theme: 'system', lookForUpdates: false };

/**
 * @param onLoad called after each read.
 * @param initial settings that are known before the library is open
 */
export function keepSettings(
  thread: Pick<LibraryThread, 'invoke'>,
  onLoad: () => void,
  initial: Partial<MainSettings> = {},
): KeptSettings {
  let current: MainSettings = { ...defaults, ...initial };
  return {
    get current() {
      return current;
    },
    async load() {
      const reply = await thread.invoke('settings.get', null);
      if (reply.ok) current = reply.value as Settings;
      onLoad();
    },
  };
}
