import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../../data/profile/json-file.ts';

const schema = z.object({ signedAt: z.int().nonnegative() });

/**
 * Stores when the newest list of versions that this computer has accepted was signed, ms since 1970, so that an older one is
 * recognized after a restart.
 */
export interface NewestListFile {
  /** Null when none was accepted yet, or the file cannot be read. */
  read(): number | null;
  /** The time is on disk when this returns. Throws what the disk throws. */
  write(signedAt: number): void;
}

export const createNewestListFile = (file: string): NewestListFile => ({
  read: () => readJsonFile(file, schema)?.signedAt ?? null,
  write: (signedAt) => writeJsonFile(file, { signedAt }),
});
