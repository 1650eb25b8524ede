import { readSettings, removeSettings } from '../../../../data/store/settings/settings.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { settingSchemas } from '../../settings/load-settings.ts';

/** Deletes settings that are not the library's, or that have no valid value; this version would not read them. */
export const validateSettings = (db: WritableDb): void =>
  removeSettings(
    db,
    Object.entries(readSettings(db)).flatMap(([name, value]) =>
      Object.hasOwn(settingSchemas, name) &&
      settingSchemas[name as keyof typeof settingSchemas].safeParse(value).success
        ? []
        : [name],
    ),
  );
