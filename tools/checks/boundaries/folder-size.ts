import path from 'node:path';
import { isTest } from './imports.ts';

/** A folder with more source files than this is split by concept. */
const maxFilesPerFolder = 20;

/** Folders with too many source files of their own; tests and type declarations are not counted. */
export function largeFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    if (isTest(file) || file.endsWith('.d.ts')) continue;
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > maxFilesPerFolder)
    .map(
      ([folder, count]) =>
        `${folder} has ${count} source files; split it by concept (at most ${maxFilesPerFolder})`,
    );
}
