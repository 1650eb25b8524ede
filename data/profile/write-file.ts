import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, privateFileMode } from '../files/private-files.ts';

/** Names in a folder are on disk when this returns. Windows cannot open a folder, and keeps its names by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file as a whole or not at all; it is on disk when this returns. Only the account that runs the program can read the
 * file (mode 0600) and a folder that is made for it (0700). Throws what the disk throws, the file then as it was.
 */
export function writePrivateFile(file: string, text: string): void {
  const folder = path.dirname(file);
  makeFolder(folder);
  const partial = path.join(folder, `.${randomUUID()}.partial`);
  try {
    const handle = openSync(partial, 'wx', privateFileMode);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(folder);
}
