import { commands } from '../../../contract/commands.ts';
import { defaultColorNames } from '../../../core/model/annotation.ts';
import {
  defaultMarkedKinds,
  defaultZoom,
  sidebarWidths,
  systemLanguage,
  textSizes,
} from '../../../core/model/settings.ts';
import type { Settings } from '../../../core/model/settings.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { readSettings } from '../../../data/store/settings/settings.ts';

/** The settings in the library. Those that grant access to this machine are in its profile (data/profile). */
type LibrarySettings = Omit<Settings, 'lookForUpdates'>;

const defaultSettings: LibrarySettings = {
  language: systemLanguage,
  theme: 'system',
  colorNames: defaultColorNames,
  entityLayer: true,
  markedKinds: defaultMarkedKinds,
  textSize: textSizes.default,
  zoom: defaultZoom,
  sidebarWidth: sidebarWidths.default,
  trashDays: null,
};

/** The schemas of the library's settings, by name. */
export const { shape: settingSchemas } = commands['settings.get'].output.omit({ lookForUpdates: true });

/** The library's settings; one that is not set, or that this version cannot read, has its default. */
export function loadSettings(db: Db): LibrarySettings {
  const kept = readSettings(db);
  const valid = Object.entries(settingSchemas).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(kept[key]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(valid) as Partial<LibrarySettings>) };
}
