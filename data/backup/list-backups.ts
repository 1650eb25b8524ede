import { readdirSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from './archive/read-archive.ts';

/** The folder of a library's own backups. */
export const backupsFolder = (libraryFolder: string): string => path.join(libraryFolder, 'backups');
/** The pictures of the automatic backups. */
export const poolFolder = (libraryFolder: string): string =>
  path.join(backupsFolder(libraryFolder), 'pictures');

export const backupEnding = '.lecternbackup';

/**
 * `daily`: automatic; `manual`: requested by the user; `migration`: the database before a new version changed its schema; `aside`: a
 * database that was set aside, by a restore or because it was damaged.
 */
type BackupKind = 'daily' | 'manual' | 'migration' | 'aside';

/** A backup that can be restored. */
export interface KnownBackup {
  readonly file: string;
  readonly kind: BackupKind;
  /** ISO 8601 with time, UTC. */
  readonly madeAt: string;
  readonly bytes: number;
  /** Null when the file is a bare database or cannot be read. */
  readonly articles: number | null;
  readonly highlights: number | null;
}

const patterns: readonly (readonly [BackupKind, RegExp])[] = [
  ['daily', /^daily-\d{4}-\d{2}-\d{2}\.lecternbackup$/],
  ['manual', /^manual-.+\.lecternbackup$/],
  ['migration', /^library-v\d+-.+\.db$/],
];

const kindOf = (name: string): BackupKind | null =>
  patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

function describe(file: string, kind: BackupKind): KnownBackup {
  const { size, mtime } = statSync(file);
  const plain = { file, kind, madeAt: mtime.toISOString(), bytes: size, articles: null, highlights: null };
  if (!file.endsWith(backupEnding)) return plain;
  try {
    const archive = openArchive(file);
    archive?.close();
    if (!archive) return plain;
    const { madeAt, articles, highlights } = archive.facts;
    return { ...plain, madeAt, articles, highlights };
  } catch {
    return plain;
  }
}

/** The backups in the library's folder, newest first. Reads their metadata only. */
export function listBackups(libraryFolder: string): KnownBackup[] {
  const folder = backupsFolder(libraryFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const inFolder = names.flatMap((name) => {
    const kind = kindOf(name);
    return kind ? [describe(path.join(folder, name), kind)] : [];
  });
  const beside = existsSync(libraryFolder) ? readdirSync(libraryFolder) : [];
  const aside = beside
    .filter((name) => /^library-set-aside-.*\.db$/.test(name))
    .map((name) => describe(path.join(libraryFolder, name), 'aside'));
  return [...inFolder, ...aside].toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}
