import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textToArticle } from '../../../core/extraction/text/text-to-article.ts';
import { restoreArticle } from '../articles/articles.ts';
import { sampleGone } from '../library/trash.ts';
import { readSettings } from '../settings/settings.ts';
import { getRow } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { saveArticle } from '../revisions/save-article.ts';

/** The sample's id, deleted or not. A deleted sample keeps its row, so it is not added again at the next start. */
const findSample = (db: ReadableDb): string | undefined =>
  getRow<{ id: string }>(db, sql`SELECT id FROM articles WHERE source = 'sample'`)?.id;

/** Imports the sample like any other text. Returns its id. */
function importSample(db: WritableDb, folder: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith('.txt'));
  if (name === undefined) throw new Error(`no sample in ${folder}`);
  const text = readFileSync(path.join(folder, name), 'utf8');
  return saveArticle(db, textToArticle(text), 'sample').id;
}

/** Adds the sample that ships with the app to a library that never had it. */
export function seedSample(db: WritableDb, folder: string): void {
  if (findSample(db) === undefined && readSettings(db)[sampleGone] !== true) importSample(db, folder);
}

/** Whether the sample is in the library and not in the trash. */
export const hasSample = (db: ReadableDb): boolean =>
  getRow(db, sql`SELECT 1 FROM articles WHERE source = 'sample' AND deleted_at IS NULL`) !== undefined;

/** Restores the sample with its annotations. Returns its id. */
export function restoreSample(db: WritableDb, folder: string): string {
  const id = findSample(db);
  if (id === undefined) return importSample(db, folder);
  restoreArticle(db, id);
  return id;
}
