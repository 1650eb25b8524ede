import { findViolations } from '../testing/axe.ts';
import { otherText } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const title = 'A quiet harbour';

test('a backup is made and restored', async ({ app, library, topBar, settings }) => {
  await topBar.openLibrary();
  await settings.open();
  await app.page.getByRole('button', { name: 'Backups…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  const list = dialog.getByRole('list', { name: 'Backups, newest first' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('1 article, 0 highlights');
  expect(await findViolations(app.page)).toEqual([]);
  // Back to the settings, then to the library.
  await app.page.keyboard.press('Escape');
  await expect(settings.root).toBeVisible();
  await app.page.keyboard.press('Escape');

  await library.paste(otherText);
  await expect(library.article(title)).toBeVisible();
  await settings.open();
  await app.page.getByRole('button', { name: 'Backups…' }).click();
  await list.getByRole('button', { name: /^Restore the backup/ }).click();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(library.article(title)).toBeHidden();
});
