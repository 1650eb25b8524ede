import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../core/model/error.ts';
import { exportFileName } from '../../../core/export/file-name.ts';
import {
  hasRegion,
  isMarkId,
  mergeRegion,
  newFileText,
  splitFile,
} from '../../../core/linked-folder/region.ts';
import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import { findPlainFile, readPlainFile } from '../../../data/profile/linked-place.ts';
import { nowIso } from '../../../data/store/sqlite/database.ts';
import { findMovedFiles } from './find-file.ts';
import { replaceText } from './replace-text.ts';

/** What Lectern has to say of an article. */
export interface ArticleText {
  readonly articleId: string;
  /** The name that a new file gets, with its ending. */
  readonly fileName: string;
  readonly text: string;
}

export interface SyncTarget {
  /** The linked folder, absolute. */
  readonly folder: string;
  readonly files: LinkedFiles;
  /** Makes a file again that the person has deleted, also where there is nothing new to write. */
  readonly recreate?: boolean;
  /** Waits for another program to finish a write, ms; by default so long. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** How often a file without its marks is read again, and how long after, ms: an editor may be in the middle of writing it. */
const readings = 5;
const settleMs = 60;

/** Where a file of the article is, in both forms. */
interface Place {
  readonly relative: string;
  readonly file: string;
}

/** Whether a file carries the article's mark, once nobody is writing to it. */
async function carriesMark(
  file: string,
  articleId: string,
  { wait = delay }: Pick<SyncTarget, 'wait'>,
): Promise<boolean> {
  for (let reading = 1; ; reading += 1) {
    if (hasRegion(readPlainFile(file).toString('utf8'), articleId)) return true;
    if (reading === readings) return false;
    // oxlint-disable-next-line no-await-in-loop
    await wait(settleMs);
  }
}

/**
 * The article's file; null when it is nowhere. It may have been renamed or moved within the folder.
 * @param toWrite it must carry the mark.
 */
async function locate(target: SyncTarget, articleId: string, toWrite: boolean): Promise<Place | null> {
  const { folder, files } = target;
  const known = files.get(articleId)?.path;
  const file = known === undefined ? null : findPlainFile(folder, known);
  if (known !== undefined && file !== null && (!toWrite || (await carriesMark(file, articleId, target))))
    return { relative: known, file };
  const moved = (await findMovedFiles(folder, [articleId])).get(articleId);
  const place = moved === undefined ? null : findPlainFile(folder, moved);
  return moved === undefined || place === null ? null : { relative: moved, file: place };
}

/** A name in the folder that no file has. */
function newPlace({ folder, files }: SyncTarget, fileName: string): Place {
  const { name } = path.parse(fileName);
  const taken = [...readdirSync(folder), ...files.list().map((entry) => entry.path)];
  const relative = exportFileName(name, taken, '.md');
  return { relative, file: path.join(realpathSync.native(folder), relative) };
}

/**
 * Brings the file of one article up to date; makes it where there is none. Only what stands between the marks changes, and a file
 * without them is never written to. Where Lectern has nothing new to say the file is not touched. Answers whether something was
 * written. Rejects with an `AppError` where the file may not be written.
 */
export async function syncArticle(
  target: SyncTarget,
  { articleId, fileName, text }: ArticleText,
): Promise<boolean> {
  // Lectern makes no such id; a library from elsewhere may have one.
  if (!isMarkId(articleId)) return false;
  const { files, recreate = false } = target;
  const { head, region } = splitFile(text);
  const known = files.get(articleId);
  const isNew = known?.region !== region;
  const found = await locate(target, articleId, isNew || recreate);
  if (known && !isNew && (found !== null || !recreate)) {
    if (found !== null && found.relative !== known.path) files.put({ ...known, path: found.relative });
    return false;
  }
  const { relative, file } = found ?? newPlace(target, fileName);
  let conflict = false;
  let isOurs = false;
  await replaceText(file, (current) => {
    conflict = false;
    isOurs = current === null || hasRegion(current, articleId);
    if (current === null) return newFileText({ head, region }, articleId);
    // A library that was linked before and forgot what it wrote must not take its own old words for the person's.
    const merged = mergeRegion(current, articleId, known?.region ?? null, region);
    conflict = merged?.conflict ?? false;
    return merged?.text ?? null;
  });
  if (!isOurs)
    throw new AppError(
      'conflict',
      `${file} was changed by another program just now. It is tried again later.`,
    );
  const writtenAt = nowIso();
  files.put({ articleId, path: relative, region, writtenAt, conflictAt: conflict ? writtenAt : null });
  return true;
}
