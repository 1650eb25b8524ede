import { findViolations } from '../testing/axe.ts';
import { otherText, sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const otherTitle = 'A quiet harbour';

test.beforeEach(async ({ library, topBar }) => {
  await topBar.openLibrary();
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
});

test('edits the details of an article where it is read, keeps the imported values, and undoes', async ({
  app,
  library,
  reader,
}) => {
  const { page } = app;
  await library.open(otherTitle);
  await reader.root.press('i');
  const dialog = page.getByRole('dialog', { name: 'Edit details' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(otherTitle);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A loud harbour');
  await expect(dialog.getByText(`Imported: ${otherTitle}`)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Author 1' }).fill('Anna Clerk');
  await dialog.getByRole('button', { name: 'Add author' }).click();
  await dialog.getByRole('textbox', { name: 'Author 2' }).fill('Smith, Ben');
  await dialog.getByRole('textbox', { name: 'Site' }).fill('Harbour News');
  await dialog.getByLabel('Date published').fill('1931-02-03');
  await dialog.getByRole('textbox', { name: 'Web address' }).fill('no address');
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('isn’t a web address');
  await dialog.getByRole('textbox', { name: 'Web address' }).fill('https://example.org/harbour');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(reader.title).toHaveText('A loud harbour');
  await expect(reader.root).toContainText('Harbour News');
  await expect(reader.root).toContainText('February 3, 1931');

  await reader.root.press('Control+Shift+c');
  await expect
    .poll(() => app.clipboardText())
    .toBe('Anna Clerk; Smith, Ben, “A loud harbour”, Harbour News, 1931-02-03, https://example.org/harbour');

  await reader.root.press('i');
  await dialog.getByRole('button', { name: 'Title: restore the imported value' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(reader.title).toHaveText(otherTitle);
  await reader.root.press('Control+z');
  await expect(reader.title).toHaveText('A loud harbour');
  await reader.root.press('Control+z');
  await expect(reader.title).toHaveText(otherTitle);
  await expect(reader.root).not.toContainText('Harbour News');
});

test('sets the site of several articles from the list', async ({ app, library }) => {
  const { page } = app;
  await library.root.getByRole('button', { name: otherTitle, exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Edit details of 2 articles' });
  await dialog.getByRole('checkbox', { name: 'Change Site' }).check();
  await dialog.getByLabel('Site', { exact: true }).fill('Collected');
  await page.keyboard.press('Enter');
  await expect(library.article(otherTitle)).toContainText('Collected');
  await expect(library.article(sampleTitle)).toContainText('Collected');
  await page.keyboard.press('Control+z');
  await expect(library.article(sampleTitle)).toContainText('The Guardian');
  await expect(library.article(otherTitle)).not.toContainText('Collected');
});
