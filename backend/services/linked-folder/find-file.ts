import { constants } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isLinkedPath } from '../../../core/linked-folder/linked-path.ts';
import { hasRegion } from '../../../core/linked-folder/region.ts';

/** Folders that note-taking programs keep for themselves, files that are too large to be notes (bytes), and how many are read. */
const hidden = /^\.|^node_modules$/;
const largest = 2_000_000;
const most = 20_000;
/** Windows has no such flag; there a link is not among the files. */
const withoutLinks = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/**
 * The files of a folder that hold Lectern's part of one of the articles, by article; for files that were renamed or moved.
 * Paths are relative, with slashes.
 */
export async function findMovedFiles(
  folder: string,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const wanted = new Set(articleIds);
  let read = 0;
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (hidden.test(entry.name) || wanted.size === 0 || read >= most) continue;
      const relative = below === '' ? entry.name : `${below}/${entry.name}`;
      // One file after another: the folder may lie on a slow disk.
      /* oxlint-disable no-await-in-loop */
      if (entry.isDirectory()) await walk(relative);
      else if (entry.isFile() && isLinkedPath(relative, process.platform === 'win32')) {
        const file = path.join(folder, relative);
        read += 1;
        if (((await stat(file).catch(() => null))?.size ?? Infinity) > largest) continue;
        const text = await readFile(file, { encoding: 'utf8', flag: withoutLinks }).catch(() => '');
        for (const id of wanted)
          if (hasRegion(text, id)) {
            found.set(id, relative);
            wanted.delete(id);
          }
      }
      /* oxlint-enable no-await-in-loop */
    }
  };
  await walk('');
  return found;
}
