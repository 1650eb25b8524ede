import { t } from '../../../messages/translate.ts';

/** The last segment of a path of any of the three systems. */
const baseName = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file;

/** The message after saving: names the file, or counts the files and names their folder; null when nothing was saved. */
export function formatSavedFiles(files: readonly string[]): string | null {
  const [first] = files;
  if (first === undefined) return null;
  if (files.length === 1) return t('export.done.saved', { file: baseName(first) });
  const folder = first.slice(0, first.length - baseName(first).length - 1);
  return t('export.done.savedFiles', { count: files.length, folder: baseName(folder) || folder });
}
