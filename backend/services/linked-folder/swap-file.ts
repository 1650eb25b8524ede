import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../../core/model/error.ts';
import { createFile } from '../../../data/files/write-file.ts';
import { isSameContent, readBytes } from './text-file.ts';

/** Writes a new file in the folder of the one that it will replace; returns its path. */
function writeBeside(file: string, text: string, mode: number): string {
  const partial = path.join(path.dirname(file), `.${randomUUID()}.partial`);
  createFile(partial, text, mode);
  return partial;
}

/** A second name of the file as it is now, which shows what an editor still writes to it; null where the disk has no hard links. */
function keepAside(file: string): string | null {
  const aside = path.join(path.dirname(file), `.${randomUUID()}.aside`);
  try {
    linkSync(file, aside);
    return aside;
  } catch {
    return null;
  }
}

/**
 * Gives a complete file its name; returns false if the name is taken by now. On a disk without hard links, the text is written under
 * the name, unless that is taken.
 */
function putNew(partial: string, file: string, text: string): boolean {
  try {
    linkSync(partial, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    createFile(file, text, 0o666);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether `file` and `aside` are two names of one file: no other file was put in its place. */
function isOneFile(file: string, aside: string): boolean {
  const here = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  const there = lstatSync(aside, { bigint: true, throwIfNoEntry: false });
  return here !== undefined && here.ino === there?.ino && here.dev === there.dev;
}

/** `aside` is the name under which later writes to the old file can be read; null where there is none. */
export type Swapped = { readonly aside: string | null } | 'changed';

/**
 * Replaces a file once, or creates it; `changed` where its content is not `before` any more. Writes to the old file are never
 * lost, they show in `aside`. A whole file that another program renames to this one between the last check and our own
 * renaming would be: Node has no call that exchanges two files, so that the last check is one `stat` and not a second reading.
 * @param before the content that is replaced; null where there is no file
 * @param checkPlace throws where the folder is not the one that was checked; called before anything is written there
 */
export function swapFile(file: string, before: Buffer | null, next: string, checkPlace: () => void): Swapped {
  checkPlace();
  const mode = before === null ? undefined : lstatSync(file, { throwIfNoEntry: false })?.mode;
  if (before !== null && mode === undefined) return 'changed';
  const partial = writeBeside(file, next, mode === undefined ? 0o666 : mode & 0o777);
  const aside = before === null ? null : keepAside(file);
  let isDone = false;
  try {
    // A hard link that took the file's place has more names than the file and `aside`.
    const isUnchanged =
      before === null || isSameContent(readBytes(aside ?? file, aside === null ? 1 : 2), before);
    checkPlace();
    if (before === null) isDone = putNew(partial, file, next);
    // No statement may come between these two lines.
    else if (isUnchanged && (aside === null || isOneFile(file, aside))) {
      renameSync(partial, file);
      isDone = true;
    }
    return isDone ? { aside } : 'changed';
  } finally {
    rmSync(partial, { force: true });
    if (!isDone && aside !== null) rmSync(aside, { force: true });
  }
}

/** Saves a text that can no longer be written to the file in a new file of the same folder. */
export function keepCopy(file: string, bytes: Buffer): void {
  const { dir, name, ext } = path.parse(file);
  writeFileSync(path.join(dir, `${name} (kept ${randomUUID().slice(0, 8)})${ext}`), bytes, { flag: 'wx' });
}
