import { findViolations } from '../testing/axe.ts';
import { otherText, sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const first = words.secondParagraph;
const second = words.startOfThird;

test.beforeEach(async ({ reader, toolbar, annotations, topBar }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await reader.selectByMouse(first);
  await toolbar.press('Add a note');
  await annotations.writeNote('Who invited him?');
  await reader.selectByMouse(second);
  await toolbar.highlight('Question');
  await expect(annotations.cards).toHaveCount(2);
  await topBar.showSidebar('Annotations');
});

test('annotations of all articles are found, opened, edited together, and undone', async ({
  notes,
  annotations,
  reader,
  library,
  topBar,
}) => {
  await topBar.openLibrary();
  await library.paste(otherText);
  await library.open('A quiet harbour');
  await topBar.showSidebar('Annotations');
  await annotations.writeArticleNote('Sounds like [[' + sampleTitle + ']].');
  await notes.open();
  await expect(notes.entries).toHaveCount(3);

  await notes.search('invited');
  await expect(notes.entries).toHaveCount(1);
  await notes.search('');
  await notes.root.getByRole('button', { name: 'Only Question' }).click();
  await expect(notes.entries).toHaveCount(1);
  await expect(notes.entries).toContainText(second);
  await notes.root.getByRole('button', { name: 'Only Question' }).click();

  await notes.select(first);
  await notes.select(second);
  await notes.bar.getByRole('button', { name: 'Claim' }).click();
  await notes.bar.getByRole('combobox', { name: 'Tag for the selected highlights' }).fill('summit');
  await notes.bar.getByRole('button', { name: 'Add tag' }).click();
  await expect(notes.entry(first)).toContainText('summit');
  await expect(notes.entry(second)).toContainText('Claim');
  await topBar.undo();
  await expect(notes.entry(first)).not.toContainText('summit');
  await topBar.redo();
  await expect(notes.entry(first)).toContainText('summit');

  await notes.entry('A quiet harbour').getByRole('button', { name: sampleTitle }).click();
  await expect(reader.title).toHaveText(sampleTitle);
  await expect(annotations.root.getByText('Linked from 1 note')).toBeVisible();
  await notes.open();
  await notes.entry(second).getByRole('button', { name: second }).click();
  await expect(annotations.root.locator('[aria-current="true"]')).toContainText(second);
});

test('the bar of selected highlights has one row in a narrow window', async ({ notes, app }) => {
  await app.page.setViewportSize({ width: 760, height: 800 });
  await notes.open();
  await notes.select(first);
  await notes.bar.getByRole('combobox', { name: 'Tag for the selected highlights' }).fill('summit');
  const middles = await notes.bar.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    }),
  );
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
});

test('tags are colored and renamed everywhere, and deleted highlights are restored from the bin', async ({
  notes,
  topBar,
  settings,
  app,
}) => {
  await notes.open();
  await notes.select(first);
  await notes.bar.getByRole('combobox', { name: 'Tag for the selected highlights' }).fill('summit');
  await notes.bar.getByRole('button', { name: 'Add tag' }).click();
  await expect(notes.entry(first)).toContainText('summit');
  await notes.showTab('Tags');
  await notes.tag('summit').getByRole('combobox').selectOption('Teal');
  await notes.tag('summit').getByRole('button', { name: 'Rename summit' }).click();
  await notes.root.getByRole('textbox', { name: 'New name of summit' }).fill('Xi in Moscow');
  await notes.root.getByRole('textbox', { name: 'New name of summit' }).press('Enter');
  await expect(notes.tag('Xi in Moscow')).toContainText('1 highlight');
  await topBar.undo();
  await expect(notes.tag('summit')).toBeVisible();
  expect(await findViolations(app.page)).toEqual([]);

  await notes.showTab('Notes');
  await notes.entry(first).getByRole('button', { name: 'Delete highlight' }).click();
  await expect(notes.entries).toHaveCount(1);
  await notes.showTab('Trash');
  await expect(notes.entry(first)).toContainText('Who invited him?');
  for (const theme of ['Sepia', 'Dark', 'Light'] as const) {
    await settings.open();
    await settings.chooseTheme(theme);
    await settings.close();
    expect(await findViolations(app.page), `bin, ${theme}`).toEqual([]);
    await notes.showTab('Notes');
    await notes.select(second);
    expect(await findViolations(app.page), `notes, ${theme}`).toEqual([]);
    await notes.showTab('Trash');
  }
  await notes.entry(first).getByRole('button', { name: 'Restore' }).click();
  await expect(notes.root.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await notes.showTab('Notes');
  await expect(notes.entry(first)).toContainText('Who invited him?');
});

test('a note: inserting a link by keyboard, a template, and earlier versions', async ({
  notes,
  annotations,
  app,
}) => {
  await notes.open();
  const entry = notes.entry(second);
  await entry.getByRole('button', { name: 'Edit note' }).click();
  const field = entry.getByRole('textbox', { name: 'Note', exact: true });
  await field.fill('first thoughts, long enough to be worth keeping. [[xi');
  await expect(entry.getByRole('listbox', { name: 'Link to' })).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue(/\[\[.+\]\]$/);

  await entry.getByRole('button', { name: 'Templates' }).click();
  await entry.getByRole('menuitem', { name: 'Edit templates…' }).click();
  await app.page.getByRole('button', { name: 'New template' }).click();
  await app.page.getByRole('textbox', { name: 'Name of template 1' }).fill('Source check');
  await app.page.getByRole('textbox', { name: 'Text of template 1' }).fill('Who says so in {{title}}?');
  expect(await findViolations(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: 'Save templates' }).click();
  await entry.getByRole('button', { name: 'Templates', exact: true }).click();
  await entry.getByRole('menuitem', { name: 'Source check' }).click();
  await expect(field).toHaveValue(new RegExp(`Who says so in ${sampleTitle.slice(0, 10)}`));
  await entry.getByRole('button', { name: 'Done' }).click();

  await entry.getByRole('button', { name: 'Edit note' }).click();
  await field.fill('');
  await entry.getByRole('button', { name: 'Done' }).click();
  await expect(field).toBeHidden();
  await entry.getByRole('button', { name: 'Edit note' }).click();
  await entry.getByRole('button', { name: 'Note history' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Note history' });
  await expect(dialog).toContainText('first thoughts');
  expect(await findViolations(app.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await entry.getByRole('button', { name: 'Done' }).click();
  await expect(entry).toContainText('first thoughts');
  await expect(annotations.root).toBeHidden();
});

test('a tag added while reading can be colored', async ({ notes, annotations, topBar }) => {
  await topBar.showSidebar('Annotations');
  await annotations.press('Edit tags');
  await annotations.addTag('diplomacy');
  await annotations.tagField.press('Escape');
  await notes.open();
  await notes.showTab('Tags');
  await expect(notes.tag('diplomacy')).toContainText('1 highlight');
});
