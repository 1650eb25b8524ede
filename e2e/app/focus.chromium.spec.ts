import type { Locator } from '@playwright/test';
import { sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

/** Presses a control by key. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toHaveText(sampleTitle);
});

test('the editor of the article note returns the focus to the button that opened it', async ({
  annotations,
  topBar,
  app,
}) => {
  await topBar.showSidebar('Annotations');
  const field = annotations.root.getByRole('textbox', { name: 'Note on the article' });
  await press(annotations.root.getByRole('button', { name: 'Write a note' }));
  await expect(field).toBeFocused();
  await app.page.keyboard.type('About trade');
  await press(annotations.root.getByRole('button', { name: 'Done' }));
  const edit = annotations.root.getByRole('button', { name: 'Edit article note' });
  await expect(edit).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
});

test('the notes page keeps the focus in its lists', async ({
  annotations,
  notes,
  reader,
  toolbar,
  topBar,
  app,
}) => {
  await topBar.showSidebar('Annotations');
  for (const phrase of [words.firstParagraph, words.secondParagraph, words.startOfThird]) {
    await reader.selectByMouse(phrase);
    await toolbar.highlight('Question');
  }
  await expect(annotations.cards).toHaveCount(3);
  await notes.open();
  const button = (entry: Locator, name: string) => entry.getByRole('button', { name, exact: true });
  const confirm = app.page.getByRole('dialog').getByRole('button', { name: 'Delete permanently' });

  const first = notes.entries.first();
  await press(button(first, 'Edit tags'));
  await first.getByRole('combobox').pressSequentially('summit');
  await first.getByRole('combobox').press('Enter');
  await first.getByRole('combobox').press('Escape');
  await expect(button(first, 'Edit tags')).toBeFocused();

  // The next entry takes the place of the deleted ones.
  const checkbox = notes.entries.getByRole('checkbox');
  await checkbox.nth(0).press('Space');
  await checkbox.nth(1).press('Space');
  await press(notes.bar.getByRole('button', { name: 'Delete' }));
  await expect(notes.entries).toHaveCount(1);
  await expect(checkbox).toBeFocused();

  await notes.showTab('Trash');
  await expect(notes.entries).toHaveCount(2);
  await press(button(notes.entries.first(), 'Delete permanently'));
  await confirm.press('Enter');
  await expect(notes.entries).toHaveCount(1);
  await expect(button(notes.entries, 'Delete permanently')).toBeFocused();
  await press(notes.root.getByRole('button', { name: 'Empty trash' }));
  await confirm.press('Enter');
  await expect(notes.root.getByText('The trash is empty')).toBeVisible();
  await expect(notes.root.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a renamed tag has the focus where it is listed now', async ({
  notes,
  reader,
  toolbar,
  annotations,
}) => {
  await reader.selectByMouse(words.secondParagraph);
  await toolbar.press('Add a tag');
  for (const tag of ['alpha', 'beta', 'gamma']) await annotations.addTag(tag);
  await notes.open();
  await notes.showTab('Tags');
  await press(notes.tag('alpha').getByRole('button', { name: 'Rename alpha' }));
  await notes.root.getByRole('textbox', { name: 'New name of alpha' }).fill('omega');
  await notes.root.getByRole('textbox', { name: 'New name of alpha' }).press('Enter');
  await expect(notes.tag('omega').getByRole('button', { name: 'Rename omega' })).toBeFocused();
  await press(notes.tag('beta').getByRole('button', { name: 'Rename beta' }));
  await notes.root.getByRole('textbox', { name: 'New name of beta' }).press('Escape');
  await expect(notes.tag('beta').getByRole('button', { name: 'Rename beta' })).toBeFocused();
});

test('E opens the names and goes to the first one', async ({ app, entities, reader, topBar }) => {
  const { keyboard } = app.page;
  await topBar.showSidebar('Entities');
  await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
  const [first = '', second = ''] = await entities.names('People');
  const name = (words: string) => entities.group('People').getByRole('button', { name: words }).first();
  await press(app.page.getByRole('button', { name: 'Close People & places' }));
  await expect(reader.root).toBeFocused();
  await keyboard.press('e');
  await expect(name(first)).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(entities.card.getByRole('heading', { name: second })).toBeFocused();
  await reader.root.focus();
  await keyboard.press('e');
  await expect(entities.card.getByRole('heading', { name: second })).toBeFocused();
});

test('an entry that is removed as not a name moves the focus to the next name', async ({
  entities,
  topBar,
}) => {
  await topBar.showSidebar('Entities');
  await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
  const [wrong = '', next = ''] = await entities.names('People');
  const name = (words: string) => entities.group('People').getByRole('button', { name: words }).first();
  await press(name(wrong));
  const dialog = await entities.correct('Remove…');
  await dialog.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(name(next)).toBeFocused();
});
