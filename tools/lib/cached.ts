import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns a file or folder from the cache, creating it first if it is missing.
 *
 * `make` receives an empty temporary folder next to the target and returns the path of the result inside it, which is
 * renamed into place, so that incomplete entries are never visible and concurrent runs do not interfere.
 */
export async function cached(target: string, make: (scratch: string) => Promise<string>): Promise<string> {
  if (existsSync(target)) return target;
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  const scratch = await mkdtemp(path.join(parent, '.making-'));
  try {
    const result = await make(scratch);
    try {
      await rename(result, target);
    } catch (error) {
      // Another run was faster; its result is the same.
      if (!existsSync(target)) throw error;
    }
    return target;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
