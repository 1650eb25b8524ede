import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Stage } from '../stage/stage.ts';

const libraryFile = (stage: Stage): string => path.join(stage.app.dataFolder, 'library.db');

/** The startup problem page: newer version, damaged, damaged with a backup. */
export async function startup(stage: Stage): Promise<void> {
  const { library, settings, topBar } = stage;
  await topBar.openLibrary();
  await library.titles.first().waitFor();
  const version = setVersion(stage, 999_999);
  await stage.restart();
  await stage.page.getByRole('heading', { name: 'The library is from a newer version of Lectern' }).waitFor();
  await stage.shoot('startup-newer-library');
  setVersion(stage, version);
  await stage.restart();
  await topBar.openLibrary();
  await settings.open();
  await stage.button('Backups…').click();
  await stage.button('Back up now').click();
  const backups = stage.page.getByRole('list', { name: 'Backups, newest first' });
  await backups.getByRole('button').first().waitFor();
  const garbage = Buffer.from('this is no database '.repeat(2_000));
  await stage.restart(() => writeFile(libraryFile(stage), garbage));
  await stage.page.getByRole('heading', { name: 'The library is damaged' }).waitFor();
  await stage.button('Restore the backup').waitFor();
  await stage.shoot('startup-damaged-with-backup');
  await stage.button('Try again').click();
  await stage.page.getByText('The library still can’t be opened.').waitFor();
  await stage.shoot('startup-tried-again');
}

/** Sets the library's schema version; returns the previous one. */
function setVersion(stage: Stage, version: number): number {
  const db = new DatabaseSync(libraryFile(stage));
  const before = db.prepare('PRAGMA user_version').get() as { user_version: number };
  db.exec(`PRAGMA user_version = ${version}`);
  db.close();
  return before.user_version;
}
