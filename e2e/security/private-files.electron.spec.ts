import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WithBridge } from '../testing/bridge.ts';
import { expect, test } from '../testing/test.ts';

/** Words that only the test's inputs contain. */
const secret = 'Zwiebelfisch';

/** The folder of Chromium's own data. */
const chromiumFolder = 'profile';

/** All files and folders below a folder, relative to it. */
const placesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** Files and folders that other users could read. The mode of Chromium's folder protects the files in it. */
const openToOthers = (folder: string): string[] =>
  ['', ...placesBelow(folder)].flatMap((name) => {
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
    const isPrivate = !stat || (stat.mode & 0o077) === 0 || name.startsWith(chromiumFolder + path.sep);
    return isPrivate ? [] : [`${name}: ${(stat.mode & 0o777).toString(8)}`];
  });

test('stored files are private to the user, and the log contains no personal data', async ({
  electronApp: app,
  folder,
  reader,
  topBar,
  library,
  annotations,
  settings,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await topBar.showSidebar('Annotations');
  await annotations.writeArticleNote(`A note on the ${secret}`);

  await topBar.openLibrary();
  await library.paste(`The ${secret}\n\nSome words about the ${secret} and where it lives.`);
  await expect(library.article(`The ${secret}`)).toBeVisible();

  // Files that cannot be read, with names, titles and addresses.
  const files: Readonly<Record<string, string>> = {
    [`${secret}.epub`]: `no book about the ${secret}`,
    [`${secret}.json`]: `{"rows": [{"uri": "https://${secret}.example/`,
    [`${secret}.mhtml`]: `MIME-Version: 1.0\nContent-Type: ${secret}`,
    [`${secret}.html`]: `<title>${secret}</title>`,
    [`${secret}.zip`]: `PK\u0003\u0004${secret}`,
  };
  const paths = Object.keys(files).map((name) => path.join(folder, name));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
  await app.answerOpenDialog(paths);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  const summary = page.getByRole('dialog', { name: 'Import' });
  await expect(summary).toContainText(secret);
  await summary.getByRole('button', { name: 'Done' }).click();

  await settings.open();
  await page.getByRole('button', { name: 'Backups…' }).click();
  const backups = page.getByRole('dialog', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('list', { name: /^Backups/ }).getByRole('listitem')).toHaveCount(1);
  // A file that is no backup.
  await app.answerOpenDialog([paths[0] ?? '']);
  await backups.getByRole('button', { name: 'Restore from file…' }).click();
  await expect(topBar.messages).toContainText('isn’t a Lectern backup');

  // Errors that the program did not expect, with texts of the user.
  await page.evaluate((words) => {
    const { lectern } = window as unknown as WithBridge;
    return Promise.all(
      ['articles.get', 'library.view', 'unknown.command', words].map((name) =>
        lectern.invoke(name, { words }),
      ),
    );
  }, secret);

  const places = placesBelow(app.dataFolder);
  expect(places).toEqual(
    expect.arrayContaining(['library.db', 'library.db-wal', 'library.db-shm', 'backup.key', 'profile.json']),
  );
  if (process.platform !== 'win32') expect(openToOthers(app.dataFolder)).toEqual([]);
  const logs = places
    .filter((name) => /(?:^|[\\/])logs[\\/]|\.log$/i.test(name))
    .filter((name) => statSync(path.join(app.dataFolder, name)).isFile());
  for (const name of logs)
    expect(readFileSync(path.join(app.dataFolder, name), 'utf8').toLowerCase()).not.toContain(
      secret.toLowerCase(),
    );
});
