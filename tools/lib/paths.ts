import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Path of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A path inside the repository. */
export const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts);

/** Cache folder for files that take long to obtain; safe to delete at any time. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return path.join(env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'lectern');
}

/** The first of the programs that is on the PATH, or null. */
export function findOnPath(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((file) => existsSync(file)) ?? null;
}
