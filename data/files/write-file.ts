import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, privateFileMode } from './private-files.ts';

/** Creates a file; its content is on disk when this returns. Throws `EEXIST` when it exists, and what the disk throws. */
export function createFile(file: string, content: string | Uint8Array, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    // Not with the option `flush` of this function, which has no effect before Node 20.
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file completely or not at all, and its content to disk. Only the account that runs the program can read the file (mode
 * 0600) and a folder that is created for it (0700). Throws what the disk throws, and leaves the file unchanged then.
 */
export function writePrivateFile(file: string, content: string | Uint8Array): void {
  const folder = path.dirname(file);
  makeFolder(folder);
  const partial = path.join(folder, `.${randomUUID()}.partial`);
  try {
    createFile(partial, content, privateFileMode);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
