import { realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasRegion } from '../../../core/linked-folder/region.ts';
import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import { findPlainFile, readPlainFile } from '../../../data/profile/linked-place.ts';
import type { FolderIndex } from './folder-index.ts';

/** The linked folder, and what is known of its files. */
export interface LinkedFolder {
  /** Absolute. */
  readonly folder: string;
  readonly files: LinkedFiles;
  readonly index: FolderIndex;
  /** Waits for another program to finish a write, ms; a timer by default. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Where a file of the linked folder is. */
export interface Place {
  /** With slashes. */
  readonly relative: string;
  /** Absolute, without links. */
  readonly file: string;
}

/** How often a file without its marks is read again, and how long after, ms: an editor may be in the middle of writing it. */
const maxReadings = 5;
const settleMs = 60;

/** Whether a file has the article's marks, once no program is writing to it. */
async function hasMarks(
  file: string,
  articleId: string,
  wait: (ms: number) => Promise<unknown>,
): Promise<boolean> {
  for (let reading = 1; ; reading += 1) {
    if (hasRegion(readPlainFile(file).toString('utf8'), articleId)) return true;
    if (reading === maxReadings) return false;
    // oxlint-disable-next-line no-await-in-loop
    await wait(settleMs);
  }
}

function placeOf(folder: string, relative: string): Place | null {
  const file = findPlainFile(folder, relative);
  return file === null ? null : { relative, file };
}

/**
 * Finds the file of an article, which may have been renamed or moved within the folder; null where there is none. Rejects with
 * an `AppError` where it is a link.
 * @param toWrite whether it must have the article's marks
 */
export async function locateFile(
  { folder, files, index, wait = delay }: LinkedFolder,
  articleId: string,
  toWrite: boolean,
): Promise<Place | null> {
  const known = files.get(articleId)?.path;
  const place = known === undefined ? null : placeOf(folder, known);
  if (place !== null && (!toWrite || (await hasMarks(place.file, articleId, wait)))) return place;
  const moved = await index.find(articleId);
  return moved === undefined ? null : placeOf(folder, moved);
}

/** A place in the folder that no file has. */
export function newPlace({ folder, files, index }: LinkedFolder, fileName: string): Place {
  const { name } = path.parse(fileName);
  const relative = index.names(() => files.list().map((entry) => entry.path)).add(name);
  return { relative, file: path.join(realpathSync.native(folder), relative) };
}
