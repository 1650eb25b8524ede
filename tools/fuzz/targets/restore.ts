import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateRows } from '../../../backend/services/backup/restore/validate-rows.ts';
import { createTestApp } from '../../../backend/testing/headless-app.ts';
import { createArchive } from '../../../data/backup/archive/write-archive.ts';
import { prepareLibrary, preparedFile } from '../../../data/backup/restore/prepare-library.ts';
import { checkLibrary } from '../../../data/store/check/check.ts';
import { openSqlite } from '../../../data/store/sqlite/open-sqlite.ts';
import { openTestLibrary, testResources } from '../../../data/testing/library.ts';
import type { Random } from '../../lib/random-text.ts';
import { ask, fuzzedQueries, inputFor } from '../inputs/ask.ts';
import { mutateDatabase } from '../inputs/mutate-database.ts';
import { mutateBytes, mutateText, pick } from '../inputs/mutate.ts';
import { backupOfFilledLibrary, filledLibrary } from '../inputs/seed-libraries.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';
import { onlyAppError } from './articles.ts';

/** All files below a folder, relative to it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

function changeDatabase(random: Random, file: string): void {
  const db = openSqlite(file);
  try {
    mutateDatabase(random, db);
  } finally {
    db.close();
  }
}

/** Names of files in a backup. */
const fileNames = [
  'pictures/aa/x.png',
  '../x',
  '/x',
  'profile.json',
  'library.db-wal',
  `pictures/00/${'0'.repeat(64)}.png`,
];

/** Writes a backup: of a library with changed rows, with changed tables of its own, or with changed bytes. */
function writeBackup(random: Random, file: string): void {
  switch (random.below(5)) {
    case 0:
      writeFileSync(file, mutateBytes(random, pick(random, [backupOfFilledLibrary(), filledLibrary()]), 20));
      break;
    case 1:
      writeFileSync(file, backupOfFilledLibrary());
      changeDatabase(random, file);
      break;
    case 2: {
      const library = `${file}.library`;
      writeFileSync(library, filledLibrary());
      changeDatabase(random, library);
      const archive = createArchive(file);
      archive.add('library.db', library);
      const name = mutateText(random, pick(random, fileNames), 2);
      if (name !== 'library.db') archive.add(name, library);
      archive.finish(
        { madeAt: '2026-01-01T00:00:00.000Z', schemaVersion: 96, articles: 1, highlights: 0 },
        null,
      );
      break;
    }
    default:
      writeFileSync(file, filledLibrary());
      changeDatabase(random, file);
  }
}

/** What the process of a restore does. */
function prepare(backup: string, libraryFolder: string, work: string): void {
  prepareLibrary({ backup, libraryFolder, work, migrations: testResources.migrations, notes: 'others' });
  const db = openSqlite(preparedFile(work));
  try {
    db.pragma('foreign_keys = ON');
    validateRows(db);
  } finally {
    db.close();
  }
}

/** Reads all of the library through the contract. */
async function readAll(random: Random, dataFolder: string): Promise<void> {
  const db = openTestLibrary(dataFolder);
  const { ok, problems } = checkLibrary(db);
  const ids = ['articles', 'highlights', 'collections'].flatMap(
    (table) => db.prepare(`SELECT id FROM ${table} LIMIT 20`).pluck().all() as string[],
  );
  const names = db.prepare('SELECT DISTINCT tag FROM article_tags LIMIT 5').pluck().all() as string[];
  db.close();
  check(ok, `the restored library is consistent: ${problems.join(' ')}`);
  const app = createTestApp({ dataFolder });
  try {
    // One after the other, as the window sends them.
    /* oxlint-disable no-await-in-loop */
    for (const id of ids) {
      await ask(app, 'articles.get', { id });
      for (const name of ['highlights.list', 'revisions.list', 'pictures.list'] as const)
        await ask(app, name, { articleId: id });
    }
    for (const name of fuzzedQueries) await ask(app, name, inputFor(name, random, [...ids, ...names]));
    /* oxlint-enable no-await-in-loop */
    check(app.logged.length === 0, `nothing unexpected is logged: ${String(app.logged[0])}`);
  } finally {
    await app.remove();
  }
}

export const restoreTarget: FuzzTarget = {
  name: 'restore',
  async run(random, folder) {
    const backup = path.join(folder, 'in', 'a.lecternbackup');
    const work = path.join(folder, 'work');
    const libraryFolder = path.join(folder, 'library');
    for (const each of [path.dirname(backup), work, libraryFolder]) mkdirSync(each);
    writeBackup(random, backup);
    let isPrepared = false;
    try {
      prepare(backup, libraryFolder, work);
      isPrepared = true;
    } catch (error) {
      onlyAppError(error);
    }
    check(filesIn(libraryFolder).length === 0, 'preparing a restore does not write to the library');
    check(
      filesIn(path.dirname(backup)).every((name) => name.startsWith('a.lecternbackup')),
      'nothing is written beside the backup',
    );
    if (isPrepared) await readAll(random, work);
  },
};
