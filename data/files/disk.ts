import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

/** Bytes that are read at a time. */
const chunkSize = 1024 * 1024;

/** Passes a file in chunks, so that a large one is never completely in memory. */
export function readInChunks(file: string, onChunk: (chunk: Buffer) => void): void {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize);
      const read = readSync(handle, chunk, 0, chunkSize, null);
      if (read === 0) return;
      onChunk(chunk.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of a file, hexadecimal. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  readInChunks(file, (chunk) => hash.update(chunk));
  return hash.digest('hex');
}

/** The content of the file is on disk when this returns. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The names in a folder are on disk when this returns. Windows cannot open a folder, and keeps its names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Renames a complete file to `target`, replacing an existing one; its content and name are on disk when this returns. */
export function replaceFile(partial: string, target: string): void {
  syncFile(partial);
  renameSync(partial, target);
  syncFolder(path.dirname(target));
}

/** Removes an SQLite file with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** The files in a folder and those below, as paths relative to it with slashes; none when there is no such folder. */
export function filesBelow(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.partial'))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesBelow(path.join(folder, entry.name), `${prefix}${entry.name}/`);
      return entry.isFile() ? [prefix + entry.name] : [];
    })
    .toSorted((a, b) => (a < b ? -1 : 1));
}
