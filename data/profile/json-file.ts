import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { codeOf } from '../../core/model/error.ts';
import { syncFolder } from '../files/disk.ts';
import { writePrivateFile } from '../files/write-file.ts';

/** The value in a file; undefined when there is no file, null when it cannot be read or is invalid. Never throws. */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>): T | null | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null;
  }
}

/**
 * Writes a value completely or not at all, to a file that only the account that runs the program can read; file and name are on
 * disk when this returns. Throws what the disk throws.
 */
export function writeJsonFile(file: string, value: unknown): void {
  writePrivateFile(file, `${JSON.stringify(value, null, 2)}\n`);
  syncFolder(path.dirname(file));
}

/** The name of a file or folder for an id, which may contain any characters. */
export const nameOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32);

/** Removes all entries of a folder but one. */
export function removeOthers(folder: string, kept: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== kept) rmSync(path.join(folder, name), { recursive: true, force: true });
}
