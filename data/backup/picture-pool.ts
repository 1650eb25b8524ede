import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from './archive/read-archive.ts';
import { filesBelow } from '../files/disk.ts';
import { makeFolder } from '../files/private-files.ts';

/**
 * Stores a picture beside the automatic backups, once for all of them: files of pictures never change, so a hard link takes no space;
 * where the disk supports none, it is copied. Returns the stored file.
 */
export function copyToPool(pool: string, name: string, source: string): string {
  const kept = path.join(pool, name);
  if (existsSync(kept) && statSync(kept).size === statSync(source).size) return kept;
  makeFolder(path.dirname(kept));
  rmSync(kept, { force: true });
  try {
    linkSync(source, kept);
  } catch {
    copyFileSync(source, `${kept}.partial`, constants.COPYFILE_FICLONE);
    renameSync(`${kept}.partial`, kept);
  }
  return kept;
}

/** Removes the pictures that none of these backups lists. Removes none when a backup cannot be read. */
export function removeUnusedFromPool(pool: string, backups: readonly string[]): void {
  const named = new Set<string>();
  for (const file of backups) {
    try {
      const archive = openArchive(file);
      for (const { path: name } of archive?.files ?? []) named.add(name);
      archive?.close();
    } catch {
      return;
    }
  }
  for (const name of filesBelow(pool)) if (!named.has(`pictures/${name}`)) rmSync(path.join(pool, name));
}
