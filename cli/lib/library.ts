import { existsSync } from 'node:fs';
import { defaultColorNames, type ColorNames } from '../../core/model/annotation.ts';
import * as schemas from '../../contract/schemas/fields.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { chooseDataFolder, libraryFile } from '../../data/store/sqlite/data-folder.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { closeLibrary } from '../../data/store/sqlite/clean-close.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { seedSample } from '../../data/store/sample/sample.ts';
import { readSettings } from '../../data/store/settings/settings.ts';
import { UsageError, type Options } from './command.ts';

/** The folder of an existing library. Throws a UsageError if there is none: a command that reads creates nothing. */
function existingLibrary(options: Options): string {
  const folder = chooseDataFolder(options.data);
  if (existsSync(libraryFile(folder))) return folder;
  throw new UsageError(
    `There is no library in ${folder}. Name its folder with --data or LECTERN_DATA, or create one: lectern import FILE.`,
  );
}

function useLibrary<T>(folder: string, work: (db: Db) => T, prepare?: (db: Db) => void): T {
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  const close = () => closeLibrary(db);
  let result: T;
  try {
    prepare?.(db);
    result = work(db);
  } catch (error) {
    db.close();
    throw error;
  }
  if (result instanceof Promise) return result.finally(close) as T;
  close();
  return result;
}

/**
 * Opens the library given by the options or the environment, by default the app's own library. Throws a UsageError if there is
 * none.
 */
export const withLibrary = <T>(options: Options, work: (db: Db) => T): T =>
  useLibrary(existingLibrary(options), work);

/** Like `withLibrary`, but creates a missing library, with the sample. */
export const withCreatedLibrary = <T>(options: Options, work: (db: Db) => T): T =>
  useLibrary(chooseDataFolder(options.data), work, (db) =>
    seedSample(db, resourcesIn(resourcesFolder()).sample),
  );

/** The user's labels of the five highlight colors. */
export function getColorNames(db: Db): ColorNames {
  const kept = schemas.settings.shape.colorNames.safeParse(readSettings(db)['colorNames']);
  return kept.success ? kept.data : defaultColorNames;
}
