import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/model/error.ts';
import type { ReadRequest } from './imported-document.ts';
import { readableEndings } from './source-kind.ts';

/** One input of an import. */
export interface ImportSource {
  /** For people: a file's name, or a URL. */
  readonly name: string;
  readonly request: ReadRequest;
  /** The article that the text is for; null: the library finds out whether it has it. */
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

/** A URL as people type it: without a scheme it is https, but for this computer itself. */
export function completeUrl(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return text;
  return /^(?:localhost|127\.|\[::1\])/i.test(text) ? `http://${text}` : `https://${text}`;
}

/** Folders inside one another that are looked through, and files of one import. */
const deepest = 12;
const mostFiles = 100_000;

/** The folder that belongs to a saved page, "X_files" beside "X.html" (browsers in other languages call it otherwise): it holds no articles of its own. */
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
 * Files as they are named; a folder stands for the files below it that can be read. What lies in the folder of a saved page, and
 * links to elsewhere, are left out. Throws AppError for a folder without any.
 */
export async function expandPath(named: string): Promise<string[]> {
  const stats = await stat(named).catch(() => null);
  // A file that is not there is found out when it is read, and named in the summary.
  if (!stats?.isDirectory()) return [named];
  const found: string[] = [];
  try {
    await filesBelow(named, 0, found);
  } catch (error) {
    throw new AppError(
      'unsupported',
      'This folder may not be looked into. Allow reading it, and try again.',
      {
        cause: error,
      },
    );
  }
  if (found.length === 0)
    throw new AppError(
      'unsupported',
      `There is nothing in this folder that can be read (${readableEndings.join(', ')}).`,
    );
  return found;
}
