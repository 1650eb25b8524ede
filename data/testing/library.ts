import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExtractedArticle } from '../../core/model/article.ts';
import { resourcesFolder, resourcesIn } from '../resources.ts';
import type { Db } from '../store/sqlite/database.ts';
import { readMigrations } from '../store/sqlite/migrations.ts';
import { openLibrary } from '../store/sqlite/open.ts';

/** Tools for tests that need real files. Nothing in the program imports them. */

export const testResources = resourcesIn(resourcesFolder());

export interface TestFolder {
  readonly path: string;
  remove(): void;
}

export function createTestFolder(): TestFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Opens a library, made where it is missing.
 * @param busyTimeout how long a write waits for another connection's, ms; by default longer than any machine takes
 */
export const openTestLibrary = (folder: string, busyTimeout = 60_000): Db =>
  openLibrary({ folder, migrations: testResources.migrations, busyTimeout });

/** An article of these paragraphs. */
export function articleOf(
  paragraphs: readonly string[],
  more: Partial<ExtractedArticle> = {},
): ExtractedArticle {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length, marks: [] };
    start = block.end + 1;
    return block;
  });
  return {
    title: 'A title',
    byline: null,
    siteName: null,
    url: null,
    publishedAt: null,
    lang: null,
    excerpt: paragraphs[0] ?? '',
    leadImage: null,
    text,
    blocks,
    ...more,
  };
}

const isRoot = process.getuid?.() === 0;

function mounts(): boolean {
  if (process.platform !== 'linux' || !isRoot) return false;
  const trial = createTestFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', trial.path], { stdio: 'ignore' });
    execFileSync('umount', [trial.path]);
    return true;
  } catch {
    return false;
  } finally {
    trial.remove();
  }
}

/** True where a test may mount a small disk: as root on Linux, outside of locked-down containers. */
export const canMount = mounts();
/** True where a test can take the right to write from its own process. */
export const canForbidWriting = process.platform !== 'win32' && (!isRoot || canMount);

/** Mounts a disk of a size in bytes. Returns a function that unmounts it. */
export function mountSmallDisk(folder: string, bytes: number): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}

/** Writes a file until the disk is full. Returns a function that removes it. */
export function fillDisk(folder: string): () => void {
  const file = path.join(folder, 'filler');
  const handle = openSync(file, 'w');
  for (const size of [65_536, 4_096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(handle);
  return () => rmSync(file);
}

/** Makes a folder unwritable, also for root. Returns a function that reverts it. */
export function forbidWriting(folder: string): () => void {
  if (!isRoot) {
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}

/** Copies the migrations up to a version into a new folder: what an older Lectern had. */
export function copyMigrationsUpTo(version: number, folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const { version: step, name, sql } of readMigrations(testResources.migrations))
    if (step <= version) writeFileSync(path.join(folder, name), sql);
  return folder;
}
