import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../../data/profile/json-file.ts';

/** The newest list of versions that this computer has accepted. */
export interface NewestList {
  readonly version: string;
  /** ms since 1970 */
  readonly signedAt: number;
}

const schema = z.object({ version: z.string().max(100), signedAt: z.int().nonnegative() });

/** Keeps the newest accepted list in a file, so that an older one is recognized after a restart. */
export interface NewestListFile {
  /** Null when none was accepted yet, or the file cannot be read. */
  read(): NewestList | null;
  /** The list is on disk when this returns. Throws what the disk throws. */
  write(list: NewestList): void;
}

export const createNewestListFile = (file: string): NewestListFile => ({
  read: () => readJsonFile(file, schema) ?? null,
  write: (list) => writeJsonFile(file, list),
});
