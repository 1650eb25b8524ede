import { defaultColorNames, type ColorNames } from '../../core/model/annotation.ts';
import * as schemas from '../../contract/schemas.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { chooseDataFolder } from '../../data/store/sqlite/data-folder.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { seedSample } from '../../data/store/sample/sample.ts';
import { readSettings } from '../../data/store/settings/settings.ts';
import type { Options } from './command.ts';

/** Opens the library given by the options or the environment, by default the app's own library. */
export function withLibrary<T>(options: Options, work: (db: Db) => T): T {
  const resources = resourcesIn(resourcesFolder());
  const db = openLibrary({ folder: chooseDataFolder(options.data), migrations: resources.migrations });
  const close = () => db.close();
  let result: T;
  try {
    seedSample(db, resources.sample);
    result = work(db);
  } catch (error) {
    close();
    throw error;
  }
  if (result instanceof Promise) return result.finally(close) as T;
  close();
  return result;
}

/** The user's labels of the five highlight colors. */
export function getColorNames(db: Db): ColorNames {
  const kept = schemas.settings.shape.colorNames.safeParse(readSettings(db)['colorNames']);
  return kept.success ? kept.data : defaultColorNames;
}
