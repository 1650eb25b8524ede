import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { highlightInSample } from '../testing/highlight-sample.ts';
import { expect, test } from '../testing/test.ts';

test('a template is selected, copied, edited with its preview, and saved', async ({
  reader,
  toolbar,
  topBar,
  exportDialog,
  app,
}) => {
  await highlightInSample({ reader, toolbar });
  await topBar.button('Export').click();
  const { root, preview } = exportDialog;
  await root.getByRole('combobox', { name: 'Format' }).selectOption('Obsidian');
  await expect(preview).toContainText('> [!quote] Evidence');
  await root.getByRole('button', { name: 'Customize…' }).click();
  await expect(root.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Copy of Obsidian');
  const body = root.getByRole('textbox', { name: 'Template', exact: true });
  await body.fill('{% for highlight in highlights');
  await expect(root.getByRole('alert')).toContainText('line:1');
  expect(await findViolations(app.page)).toEqual([]);
  await body.fill('Mine: {% for highlight in highlights %}{{ highlight.text }}{% endfor %}');
  await expect(preview).toHaveText('Mine: visit Moscow');
  await expect(root.getByRole('alert')).toBeHidden();
  await root.getByRole('button', { name: 'Save template' }).click();
  await expect(root.getByRole('button', { name: 'Saved' })).toBeDisabled();
  await app.page.keyboard.press('Escape');

  await topBar.button('Export').click();
  await root.getByRole('combobox', { name: 'Format' }).selectOption('Copy of Obsidian');
  await expect(preview).toHaveText('Mine: visit Moscow');
  await root.getByRole('combobox', { name: 'Format' }).selectOption('Web page (HTML)');
  await expect(preview).toContainText('<!doctype html>');
  expect(await findViolations(app.page)).toEqual([]);
});

test('a linked folder follows annotations and keeps text written in its files', async ({
  reader,
  toolbar,
  settings,
  app,
  folder,
}) => {
  await highlightInSample({ reader, toolbar });
  await app.answerOpenDialog([folder]);
  await settings.open();
  await app.page.getByRole('button', { name: 'Linked folder…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Linked folder' });
  expect(await findViolations(app.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Up to date, 1 file.', { timeout: 20_000 });
  expect(await findViolations(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await settings.close();
  const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.md'));
  const file = path.join(folder, name);
  expect(await readFile(file, 'utf8')).toContain('> visit Moscow');
  await writeFile(file, `${await readFile(file, 'utf8')}\nMy own line.\n`);
  await reader.selectByMouse('Vladimir Putin');
  await toolbar.highlight('Question');
  await expect.poll(() => readFile(file, 'utf8'), { timeout: 20_000 }).toContain('> Vladimir Putin');
  expect(await readFile(file, 'utf8')).toContain('My own line.');
});
