import { writeSettings } from '../../data/store/settings/settings.ts';
import { loadSettings } from '../services/settings/load-settings.ts';
import type { Handlers } from './handler.ts';

export const settingsHandlers = {
  'settings.get': ({ library }) => loadSettings(library.db),

  'settings.set': ({ library }, change) => {
    writeSettings(library.db, change);
    return loadSettings(library.db);
  },
} satisfies Partial<Handlers>;
