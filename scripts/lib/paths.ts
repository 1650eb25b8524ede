import { homedir } from 'node:os';
import path from 'node:path';

/** The repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A path inside the repository. */
export const inRoot = (...parts: readonly string[]): string => path.join(root, ...parts);

/** Where things that take long to get are kept between runs: safe to delete at any time. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return path.join(env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'lectern');
}
