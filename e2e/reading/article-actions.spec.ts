import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { otherText, sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const otherTitle = 'A quiet harbour';

test.beforeEach(async ({ library, reader, topBar }) => {
  await topBar.openLibrary();
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  await library.open(sampleTitle);
  await expect(reader.title).toHaveText(sampleTitle);
});

test('stars, archives, marks and tags the open article by keys, which can be undone', async ({
  app,
  library,
  reader,
  topBar,
}) => {
  const { page } = app;
  const bar = page.getByRole('region', { name: 'Reading' });
  await reader.root.press('Control+d');
  await expect(bar.getByRole('button', { name: 'Remove star' })).toHaveAttribute('aria-pressed', 'true');
  await reader.root.press('Shift+A');
  await expect(bar.getByRole('button', { name: 'Unarchive' })).toBeVisible();
  await reader.root.press('Control+z');
  await expect(bar.getByRole('button', { name: 'Archive', exact: true })).toBeVisible();

  await reader.root.press('Shift+T');
  const tags = page.getByRole('dialog', { name: 'Tags' });
  await tags.getByLabel('Add tags').fill('russia');
  await page.keyboard.press('Enter');
  await expect(tags.getByText('russia')).toBeVisible();
  await page.keyboard.press('Escape');
  await reader.root.press('Shift+C');
  const collections = page.getByRole('dialog', { name: 'Collections' });
  await collections.getByLabel('New collection').fill('Diplomacy');
  await page.keyboard.press('Enter');
  await expect(collections.getByRole('checkbox', { name: 'Diplomacy' })).toBeChecked();
  await page.keyboard.press('Escape');

  await reader.root.press('u');
  await topBar.openLibrary();
  const row = library.article(sampleTitle);
  await expect(row).toContainText('russia');
  await expect(row).toContainText('Read');
  await expect(library.shelf('Diplomacy')).toBeVisible();
});

test('copies links and a citation, opens the original after a question, and moves to the trash by the menu', async ({
  app,
  library,
  reader,
  topBar,
}, info) => {
  const { page } = app;
  const file = path.resolve(info.outputPath('gate.html'));
  await writeFile(
    file,
    `<html><head><title>The gate</title><link rel="canonical" href="https://example.org/gate">
    <meta name="author" content="A. Clerk"></head><body><article><h1>The gate</h1>
    <p>The master closed the gate before dawn, and nobody in the harbour said why he had done it.</p>
    <p>The ice had begun to press against its hinges, and two trawlers waited outside for the tide.</p>
    </article></body></html>`,
  );
  await topBar.openLibrary();
  await app.answerOpenDialog([file]);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  await library.open('The gate');
  await expect(reader.title).toHaveText('The gate');
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Article options' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await page.getByRole('button', { name: 'Article options' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await choose('Copy Lectern link');
  await expect.poll(() => app.clipboardText()).toMatch(/^lectern:\/\/article\//);
  await choose('Copy web address');
  await expect.poll(() => app.clipboardText()).toBe('https://example.org/gate');
  await choose('Copy citation');
  await expect.poll(() => app.clipboardText()).toBe('A. Clerk, “The gate”, https://example.org/gate');
  await choose('Open original page');
  await expect.poll(() => app.takeQuestions()).toEqual([expect.stringContaining('https://example.org/gate')]);

  await choose('Move to trash');
  await expect(library.article(sampleTitle)).toBeVisible();
  await expect(library.article('The gate')).toBeHidden();
  await topBar.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(library.article('The gate')).toBeVisible();
});

test('shows the place while scrolling, and what to do next at the end', async ({ app, reader }) => {
  const { page } = app;
  const bar = page.getByRole('region', { name: 'Reading' });
  await reader.atRest();
  await expect(bar).not.toContainText(sampleTitle);
  await reader.scrollTo(900);
  await expect(bar).toContainText(sampleTitle);
  await expect(bar).toContainText(/\d+% · \d+ min left/);

  await reader.root.press('End');
  await expect(bar).toContainText('100%');
  const end = page.getByRole('region', { name: 'End of the article' });
  await expect(end.getByRole('button', { name: `Next: ${otherTitle}` })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await end.getByRole('button', { name: 'Archive and next' }).click();
  await expect(reader.title).toHaveText(otherTitle);
  // Nothing unread is left: the sample is archived, and this one is read.
  await reader.root.press('Shift+N');
  await expect(page.getByText('You’re all caught up')).toBeVisible();
  await expect(reader.title).toHaveText(otherTitle);
});

test('the library leads back to the article that was read last', async ({ app, reader, topBar }) => {
  await reader.atRest();
  await reader.scrollTo(900);
  const position = await reader.scrollTop();
  await topBar.openLibrary();
  const resume = app.page.getByRole('button', { name: `Continue reading “${sampleTitle}”` });
  await expect(resume).toBeVisible();
  expect(await findViolations(app.page)).toEqual([]);
  await resume.press('Enter');
  await expect(reader.title).toHaveText(sampleTitle);
  await reader.atRest();
  expect(Math.abs((await reader.scrollTop()) - position)).toBeLessThan(40);
});
