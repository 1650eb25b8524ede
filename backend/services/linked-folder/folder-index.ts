import { constants, readdirSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createFileNames, type FileNames } from '../../../core/export/file-name.ts';
import { isLinkedPath } from '../../../core/linked-folder/linked-path.ts';
import { regionIds } from '../../../core/linked-folder/region.ts';

/** Folders that note-taking programs keep for themselves, files that are too large to be notes (bytes), and how many are read. */
const hidden = /^\.|^node_modules$/;
const largest = 2_000_000;
const most = 20_000;
/** Windows has no such flag; there a link is not among the files. */
const withoutLinks = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The content of a file when it was last read. */
interface ReadFile {
  readonly mtimeMs: number;
  readonly size: number;
  /** The articles whose parts it contains. */
  readonly articleIds: readonly string[];
}

/**
 * Where the articles are in a linked folder, whose files the user may rename and move. The folder is walked at most once in each
 * round, and a file is read again only if it has changed.
 */
export interface FolderIndex {
  /** The next lookup walks the folder again. */
  startRound(): void;
  /** The file that contains Lectern's part of an article: its path, relative, with slashes; undefined when there is none. */
  find(articleId: string): Promise<string | undefined>;
  /** Records that a file contains an article's part. */
  add(articleId: string, relative: string): void;
  /** The names of new files, different from those in the folder. @param others further names that are in use */
  names(others: () => readonly string[]): FileNames;
}

/** @param folder absolute */
export function createFolderIndex(folder: string): FolderIndex {
  let known = new Map<string, ReadFile>();
  let places: Promise<Map<string, string>> | null = null;
  let names: FileNames | null = null;

  const read = async (relative: string): Promise<ReadFile | null> => {
    const file = path.join(folder, relative);
    const found = await stat(file).catch(() => null);
    if (!found || found.size > largest) return null;
    const { mtimeMs, size } = found;
    const before = known.get(relative);
    if (before?.mtimeMs === mtimeMs && before.size === size) return before;
    const text = await readFile(file, { encoding: 'utf8', flag: withoutLinks }).catch(() => '');
    return { mtimeMs, size, articleIds: regionIds(text) };
  };

  const walkFolder = async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    const seen = new Map<string, ReadFile>();
    let count = 0;
    const walk = async (below: string): Promise<void> => {
      const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (hidden.test(entry.name) || count >= most) continue;
        const relative = below === '' ? entry.name : `${below}/${entry.name}`;
        // One file after another: the folder may be on a slow disk.
        /* oxlint-disable no-await-in-loop */
        if (entry.isDirectory()) await walk(relative);
        else if (entry.isFile() && isLinkedPath(relative, process.platform === 'win32')) {
          count += 1;
          const file = await read(relative);
          if (!file) continue;
          seen.set(relative, file);
          for (const id of file.articleIds) if (!found.has(id)) found.set(id, relative);
        }
        /* oxlint-enable no-await-in-loop */
      }
    };
    await walk('');
    known = seen;
    return found;
  };

  return {
    startRound() {
      places = null;
      names = null;
    },
    find: async (articleId) => (await (places ??= walkFolder())).get(articleId),
    add(articleId, relative) {
      void places?.then((found) => found.set(articleId, relative));
    },
    names: (others) => (names ??= createFileNames([...readdirSync(folder), ...others()])),
  };
}
