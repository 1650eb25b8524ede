import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Whether tests can mount a small disk. */
export const canMount = process.platform === 'linux' && isRoot;

/** Mounts a disk of the given size at `folder`; returns a function that unmounts it. */
export function mountSmallDisk(folder: string, kibibytes: number): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}

/** Writes a file until the disk is full; returns a function that removes it. */
export function fillDisk(folder: string): () => void {
  const file = path.join(folder, 'filler');
  const handle = openSync(file, 'w');
  try {
    for (const size of [65_536, 4_096, 512, 1]) {
      const piece = Buffer.alloc(size);
      try {
        for (;;) writeSync(handle, piece);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(handle);
  }
  return () => rmSync(file);
}

/** Makes `folder` read-only, also for root; returns a function that reverts it. */
export function makeReadOnly(folder: string): () => void {
  if (!isRoot) {
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}
