import { messageRef } from '../../../messages/message-keys.ts';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/model/error.ts';
import type { ReadRequest } from './read/imported-document.ts';
import { readableEndings } from './read/source-kind.ts';

/** One input of an import. */
export interface ImportSource {
  /** For people: a file's name, or a URL. */
  readonly name: string;
  readonly request: ReadRequest;
  /** The article that gets the text; null: the library searches for it. */
  readonly articleId: string | null;
}

export const fileSource = (file: string): ImportSource => ({
  name: path.basename(file),
  request: { kind: 'file', file, url: null, fetchPictures: false },
  articleId: null,
});

export const webSource = (
  url: string,
  allowPrivate: boolean,
  articleId: string | null = null,
): ImportSource => ({ name: url, request: { kind: 'web', url, allowPrivate }, articleId });

/** Maximum depth of nested folders, and maximum number of files of one import. */
const deepest = 12;
const mostFiles = 100_000;

/** Whether a folder belongs to a saved page, such as "X_files" beside "X.html" (or its translation): it contains no articles. */
const belongsToPage = (folder: string, siblings: ReadonlySet<string>): boolean => {
  const stem =
    /^(.+)[_-](?:files|fichiers|Dateien|archivos|file|bestanden|pliki|arquivos|filer|filt?er)$/i.exec(
      folder,
    )?.[1];
  return stem !== undefined && (siblings.has(`${stem}.html`) || siblings.has(`${stem}.htm`));
};

async function filesBelow(folder: string, depth: number, found: string[]): Promise<void> {
  if (depth > deepest) return;
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || found.length >= mostFiles) continue;
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!belongsToPage(entry.name, names)) await filesBelow(whole, depth + 1, found);
    } else if (entry.isFile() && readableEndings.includes(path.extname(entry.name).toLowerCase()))
      found.push(whole);
  }
}

/**
 * Expands a path: a file is itself; a folder is the readable files below it, without those in the folder of a saved page and
 * without links. Rejects with an `AppError` for a folder without readable files.
 */
export async function expandPath(named: string): Promise<string[]> {
  const stats = await stat(named).catch(() => null);
  // A missing file fails when it is read, and is in the summary.
  if (!stats?.isDirectory()) return [named];
  const found: string[] = [];
  try {
    await filesBelow(named, 0, found);
  } catch (error) {
    throw new AppError('unsupported', messageRef('errors.read.folderPermission'), {
      cause: error,
    });
  }
  if (found.length === 0)
    throw new AppError(
      'unsupported',
      messageRef('errors.read.folderEmpty', { endings: readableEndings.join(', ') }),
    );
  return found;
}
