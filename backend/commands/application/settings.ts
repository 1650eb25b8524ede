import { readProfile, updateProfile } from '../../../data/profile/profile.ts';
import { writeSettings } from '../../../data/store/settings/settings.ts';
import type { Settings } from '../../../core/model/settings.ts';
import type { LibrarySession } from '../../services/library/library-session.ts';
import { loadSettings } from '../../services/settings/load-settings.ts';
import type { Handlers } from '../handler.ts';

/** The settings of the library and those of this machine. */
export const settingsOf = ({ db, folder }: LibrarySession): Settings => ({
  ...loadSettings(db),
  lookForUpdates: readProfile(folder).lookForUpdates,
});

export const settingsHandlers = {
  'settings.get': ({ library }) => settingsOf(library),

  'settings.set': ({ library }, { lookForUpdates, ...change }) => {
    writeSettings(library.db, change);
    if (lookForUpdates !== undefined) updateProfile(library.folder, { lookForUpdates });
    return settingsOf(library);
  },
} satisfies Partial<Handlers>;
