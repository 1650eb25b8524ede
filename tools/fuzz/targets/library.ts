import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTestApp } from '../../../backend/testing/headless-app.ts';
import { commands, type CommandName } from '../../../contract/commands.ts';
import { prepareLibrary, preparedFile } from '../../../data/backup/restore/prepare-library.ts';
import { makeBackup } from '../../../data/backup/make-backup.ts';
import { checkLibrary } from '../../../data/store/check/check.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import {
  articleOf,
  createTestFolder,
  openTestLibrary,
  testResources,
} from '../../../data/testing/library.ts';
import { generateText } from '../../lib/random-text.ts';
import { mutateBytes, pick } from '../inputs/mutate.ts';
import { valueFor } from '../inputs/schema-values.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';
import { onlyAppError } from './articles.ts';

/** All files below a folder, relative to it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

let backupBytes: Buffer | null = null;

/** A backup of a small library, created once per process. */
function backupOfSmallLibrary(): Buffer {
  if (backupBytes) return backupBytes;
  const folder = createTestFolder();
  try {
    const db = openTestLibrary(path.join(folder.path, 'library'));
    saveArticle(db, articleOf(['One paragraph.', 'Another one with more words.']), 'text');
    const file = path.join(folder.path, 'a.lecternbackup');
    makeBackup(db, file);
    db.close();
    return (backupBytes = readFileSync(file));
  } finally {
    folder.remove();
  }
}

/** Commands that only call the operating system, or wait for a person. */
const isLeftOut = (name: CommandName): boolean =>
  /^(?:appUpdate|clipboard|links|program|backups\.restore)/.test(name);

export const libraryTargets: readonly FuzzTarget[] = [
  {
    name: 'restore',
    run(random, folder) {
      const backup = path.join(folder, 'in', 'a.lecternbackup');
      const work = path.join(folder, 'work');
      const libraryFolder = path.join(folder, 'library');
      for (const each of [path.dirname(backup), work, libraryFolder]) mkdirSync(each);
      writeFileSync(backup, mutateBytes(random, backupOfSmallLibrary(), 20));
      try {
        prepareLibrary({ backup, libraryFolder, work, migrations: testResources.migrations });
        const db = openTestLibrary(work);
        checkLibrary(db);
        db.close();
        check(filesIn(work).includes(path.basename(preparedFile(work))), 'a restore makes a library');
      } catch (error) {
        onlyAppError(error);
      }
      check(filesIn(libraryFolder).length === 0, 'preparing a restore does not write to the library');
      check(
        filesIn(path.dirname(backup)).every((name) => name.startsWith('a.lecternbackup')),
        'nothing is written beside the backup',
      );
    },
  },
  {
    name: 'commands',
    async run(random, folder) {
      const dataFolder = path.join(folder, 'data');
      const beside = path.join(folder, 'beside.txt');
      writeFileSync(beside, 'beside');
      const app = createTestApp({ dataFolder });
      try {
        const names = (Object.keys(commands) as CommandName[]).filter((name) => !isLeftOut(name));
        const texts = [
          'a',
          'words',
          '',
          'https://a.example/x',
          '2020-01-01T00:00:00.000Z',
          'yellow',
          '../x',
          generateText(random, 20),
        ];
        const pasted = await app.invoke('import.paste', { text: generateText(random, 60), html: null });
        const articles = await app.invoke('articles.list', null);
        if (articles.ok)
          for (const { id } of articles.value as readonly { id: string }[]) texts.unshift(id, id, id);
        check(typeof pasted.ok === 'boolean', 'each request has a reply');
        for (let count = 25; count > 0; count -= 1) {
          const name = pick(random, names);
          const input = valueFor(commands[name].input, { random, texts });
          const reply = await app.invoke(name, input);
          check(
            reply.ok || reply.error.code !== 'internal',
            `${name} has no internal error: ${JSON.stringify(input)}`,
          );
          if (!reply.ok) continue;
          const parsed = commands[name].output.safeParse(reply.value);
          check(parsed.success, `${name} answers what the contract declares: ${parsed.error?.message ?? ''}`);
          if (reply.undo && random.below(2) === 0)
            await app.invoke('undo.apply', { commands: reply.undo.commands });
        }
        check(app.logged.length === 0, `nothing unexpected is logged: ${String(app.logged[0])}`);
      } finally {
        await app.remove();
      }
      check(readFileSync(beside, 'utf8') === 'beside', 'files beside the library stay');
      check(
        filesIn(folder).every((name) => name === 'beside.txt' || name.startsWith(`data${path.sep}`)),
        'nothing is written outside the library',
      );
    },
  },
];
