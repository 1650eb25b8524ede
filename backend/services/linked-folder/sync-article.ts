import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exportFileName } from '../../../core/export/file-name.ts';
import { hasRegion, mergeRegion, newFileText, splitFile } from '../../../core/linked-folder/region.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import {
  getLinkedFile,
  listLinkedPaths,
  saveLinkedFile,
} from '../../../data/store/linked-folder/linked-folder.ts';
import { findMovedFiles } from './find-file.ts';
import { replaceText } from './replace-text.ts';

/** What Lectern has to say of an article. */
export interface ArticleText {
  readonly articleId: string;
  /** The name that a new file gets, with its ending. */
  readonly fileName: string;
  readonly text: string;
}

/** A path of ours inside the folder; null for one that leads out of it. */
function fileIn(folder: string, relative: string): string | null {
  const file = path.resolve(folder, relative);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

/** Where the article's file is now; null when it is nowhere. It may have been renamed or moved within the folder. */
async function locate(db: Db, folder: string, articleId: string): Promise<string | null> {
  const known = getLinkedFile(db, articleId)?.path;
  const file = known === undefined ? null : fileIn(folder, known);
  if (known !== undefined && file !== null && existsSync(file)) return known;
  return (await findMovedFiles(folder, [articleId])).get(articleId) ?? null;
}

const newName = (db: Db, folder: string, fileName: string): string => {
  const { name, ext } = path.parse(fileName);
  return exportFileName(name, [...readdirSync(folder), ...listLinkedPaths(db)], ext);
};

/**
 * Brings the file of one article up to date; makes it where there is none. Only what stands between the marks changes.
 * Where Lectern has nothing new to say the file is not touched. Answers whether something was written.
 */
export async function syncArticle(
  db: Db,
  folder: string,
  { articleId, fileName, text }: ArticleText,
): Promise<boolean> {
  const { head, region } = splitFile(text);
  const known = getLinkedFile(db, articleId);
  const place = await locate(db, folder, articleId);
  if (known && known.region === region) {
    if (place !== null && place !== known.path) saveLinkedFile(db, { ...known, path: place }, false);
    return false;
  }
  const relative = place ?? newName(db, folder, fileName);
  const file = fileIn(folder, relative);
  if (file === null) return false;
  let conflict = false;
  await replaceText(file, (current) => {
    conflict = false;
    if (current === null) return newFileText({ head, region }, articleId);
    // Somebody else's file of that name appeared this very moment.
    if (place === null && !hasRegion(current, articleId)) return null;
    // A library that was linked before and forgot what it wrote must not take its own old words for the person's.
    const merged = mergeRegion(current, articleId, known?.region ?? null, region);
    conflict = merged.conflict;
    return merged.text;
  });
  saveLinkedFile(db, { articleId, path: relative, region }, conflict);
  return true;
}
