import type { Settings } from '../../core/model/settings.ts';
import type { LibraryThread } from './start-library-thread.ts';

/** The settings that the main process itself follows. */
type MainSettings = Pick<Settings, 'theme' | 'lookForUpdates'>;

export interface KeptSettings {
  /** As they were read last; before that, and where the library cannot be read, the defaults. */
  readonly current: MainSettings;
  /** Reads them again. Never rejects. */
  load(): Promise<void>;
}

/** @param onLoad they have been read, and may be others now. */
export function keepSettings(thread: Pick<LibraryThread, 'invoke'>, onLoad: () => void): KeptSettings {
  let current: MainSettings = { theme: 'system', lookForUpdates: false };
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
