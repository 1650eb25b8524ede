import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { hashBytes, picturesFolder } from './picture-files.ts';
import { libraryFolderOf, listPictureFiles } from './pictures.ts';

/** Problems with the pictures, one line each for people. Reads every file. */
export function checkPictures(db: ReadableDb): string[] {
  return listPictureFiles(db).flatMap(({ hash, file }) => {
    if (!existsSync(file)) return [`picture ${hash}: its file is not there (${file})`];
    return hashBytes(readFileSync(file)) === hash
      ? []
      : [`picture ${hash}: its file was changed or is damaged (${file})`];
  });
}

/** How long an unreferenced file is kept, ms: an import writes files before their rows. */
const graceMs = 24 * 60 * 60_000;

/** Removes the pictures that no article references any more, and files without a row. Returns the number of removed files. */
export function removeUnusedPictures(db: WritableDb, now = Date.now()): number {
  inTransaction(db, () =>
    run(
      db,
      sql`DELETE FROM pictures WHERE NOT EXISTS (SELECT 1 FROM article_pictures a WHERE a.hash = pictures.hash)
         AND added_at < ${new Date(now - graceMs).toISOString()}`,
    ),
  );
  const folder = picturesFolder(libraryFolderOf(db));
  if (!existsSync(folder)) return 0;
  const referenced = new Set(listPictureFiles(db).map(({ file }) => file));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(folder, name)).map((each) => path.join(folder, name, each)))
    .filter((file) => !referenced.has(file) && statSync(file).mtimeMs < now - graceMs);
  for (const file of files) rmSync(file, { force: true });
  return files.length;
}
