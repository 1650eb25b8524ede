import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file or folder from the cache, making it first when it is not there yet.
 *
 * `make` is given an empty scratch folder beside the target and answers which path inside it is the result; that is
 * renamed into place, so a half-made entry is never seen and two runs at once do not disturb each other.
 */
export async function cached(target: string, make: (scratch: string) => Promise<string>): Promise<string> {
  if (existsSync(target)) return target;
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  const scratch = await mkdtemp(path.join(parent, '.making-'));
  try {
    const made = await make(scratch);
    try {
      await rename(made, target);
    } catch (error) {
      // Another run was quicker; what it made is the same.
      if (!existsSync(target)) throw error;
    }
    return target;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
