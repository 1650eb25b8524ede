import { sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toHaveText(sampleTitle);
});

test('highlights a passage across paragraphs, and another that overlaps it', async ({
  reader,
  toolbar,
  annotations,
  topBar,
}) => {
  const across = `${words.endOfSecond}\n${words.startOfThird}`;
  await reader.selectByMouse(words.endOfSecond, words.startOfThird);
  await toolbar.highlight('Evidence');
  await expect.poll(() => reader.painted('mark-green')).toEqual([across]);
  await expect(toolbar.root).toBeHidden();

  await reader.selectByMouse('the ministry said.');
  await toolbar.highlight('Question');
  await expect.poll(() => reader.painted('mark-pink')).toEqual(['the ministry said.']);
  expect(await reader.painted('mark-overlap')).toEqual(['the ministry said.']);

  await reader.selectByMouse('Xi will stop in Kazakhstan on Thursday');
  await toolbar.highlight('Claim');
  await expect
    .poll(() => reader.painted('mark-overlap'))
    .toEqual(['the ministry said.', 'Xi will stop in Kazakhstan']);

  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toHaveCount(3);
  await expect(annotations.cards.nth(0)).toContainText('Vladimir Putin, the ministry said. ¶ On his way');
  await expect(annotations.cards.nth(1)).toContainText('the ministry said.');
  await expect(annotations.cards.nth(2)).toContainText('Xi will stop in Kazakhstan on Thursday');
});

test('the toolbar of a selection is hidden while the mouse selects other words', async ({
  reader,
  toolbar,
  app,
}) => {
  await reader.selectByMouse(words.firstParagraph);
  await expect(toolbar.root).toBeVisible();
  await reader.hoverWords(words.startOfThird);
  await app.page.mouse.down();
  await expect(toolbar.root).toBeHidden();
  await app.page.mouse.move(600, 500, { steps: 3 });
  await expect(toolbar.root).toBeHidden();
  await app.page.mouse.up();
  await expect(toolbar.root).toBeVisible();
});

test('adds tags and a note, which is rendered and sanitized', async ({
  reader,
  toolbar,
  annotations,
  app,
}) => {
  await reader.selectByMouse(words.secondParagraph);
  await toolbar.press('Add a note');
  await expect(annotations.noteField).toBeFocused();
  await annotations.writeNote(
    '**Who** invited him?\n\n- <img src=x onerror="window.harmed = true">\n- [run](javascript:alert(1))',
  );
  const card = annotations.card(words.secondParagraph);
  await expect(card.getByRole('strong')).toHaveText('Who');
  await expect(card.getByRole('img')).toHaveCount(0);
  expect(
    await card.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).not.toContain('javascript:alert(1)');
  expect(await app.page.evaluate(() => 'harmed' in window)).toBe(false);

  await annotations.press('Edit tags');
  await annotations.addTag('diplomacy');
  await annotations.addTag('#two words');
  await annotations.tagField.press('Escape');
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'diplomacy',
    'two words',
  ]);
});

test('every action can be undone and redone', async ({ reader, toolbar, annotations, topBar }) => {
  const { secondParagraph } = words;
  await reader.selectByMouse(secondParagraph);
  await toolbar.highlight('Important');
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toHaveCount(1);
  await annotations.recolor('Claim');
  await expect.poll(() => reader.painted('mark-blue')).toEqual([secondParagraph]);
  await annotations.press('Edit note');
  await annotations.writeNote('a thought');
  await expect(annotations.cards).toContainText('a thought');
  await annotations.press('Delete highlight');
  await expect(annotations.cards).toHaveCount(0);

  await topBar.undo();
  await expect(annotations.cards).toContainText('a thought');
  await topBar.undo();
  await expect(annotations.cards).not.toContainText('a thought');
  await topBar.undo();
  await expect.poll(() => reader.painted('mark-yellow')).toEqual([secondParagraph]);
  await topBar.undo();
  await expect(annotations.cards).toHaveCount(0);
  await expect(topBar.button('Undo')).toBeDisabled();

  await topBar.redo();
  await expect.poll(() => reader.painted('mark-yellow')).toEqual([secondParagraph]);
  await topBar.redo();
  await expect.poll(() => reader.painted('mark-blue')).toEqual([secondParagraph]);
  await topBar.redo();
  await expect(annotations.cards).toContainText('a thought');
  await topBar.redo();
  await expect(annotations.cards).toHaveCount(0);
  await expect(topBar.button('Redo')).toBeDisabled();
});

test('an open note shows what undo and redo store, and undo reverts what was just typed', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  app,
}) => {
  await reader.selectByMouse(words.secondParagraph);
  await toolbar.press('Add a note');
  await annotations.writeNote('first');
  await annotations.press('Edit note');
  await annotations.noteField.press('End');
  await app.page.keyboard.type(' second');
  await topBar.undo();
  await expect(annotations.noteField).toHaveValue('first');
  await topBar.undo();
  await expect(annotations.noteField).toHaveValue('');
  await topBar.redo();
  await expect(annotations.noteField).toHaveValue('first');
  await topBar.redo();
  await expect(annotations.noteField).toHaveValue('first second');
  await annotations.noteField.press('End');
  await app.page.keyboard.type(' third');
  await topBar.undo();
  await expect(annotations.noteField).toHaveValue('first second');
});

test('a highlight can be adjusted', async ({ reader, toolbar, annotations, topBar }) => {
  await reader.selectByMouse('visit Moscow');
  await toolbar.highlight('Important');
  await topBar.showSidebar('Annotations');
  await annotations.activate('visit Moscow');
  await annotations.press('Adjust highlight');
  await expect(toolbar.root).toContainText('Drag or select the new range');
  await reader.selectByMouse(words.secondParagraph);
  await toolbar.press('Save');
  await expect.poll(() => reader.painted('mark-yellow')).toEqual([words.secondParagraph]);
  await topBar.undo();
  await expect.poll(() => reader.painted('mark-yellow')).toEqual(['visit Moscow']);
});

test('the sidebar leads to the highlight, the highlight opens its note, and filters narrow the list', async ({
  reader,
  toolbar,
  annotations,
  topBar,
}) => {
  await reader.selectByMouse(words.secondParagraph);
  await toolbar.highlight('Evidence');
  await reader.selectByMouse(words.late);
  await toolbar.highlight('Question');
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toHaveCount(2);

  await annotations.activate(words.secondParagraph);
  await expect.poll(() => reader.shows(words.secondParagraph)).toBe(true);
  await annotations.activate(words.late);
  await expect.poll(() => reader.shows(words.late)).toBe(true);
  await expect.poll(() => reader.painted('mark-active')).toEqual([words.late]);

  await reader.clickWords(words.secondParagraph);
  await expect.poll(() => reader.painted('mark-active')).toEqual([words.secondParagraph]);

  await annotations.onlyColor('Question');
  await expect(annotations.cards).toHaveCount(1);
  await expect(annotations.cards).toContainText(words.late);
});

test('copying as a quote includes the source', async ({ reader, toolbar, topBar, app }) => {
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Copy as quote');
  await expect(topBar.messages).toContainText('Copied as quote');
  const copied = await app.clipboardText();
  expect(copied).toContain('“visit Moscow”');
  expect(copied).toContain(sampleTitle);
  expect(copied).toContain('The Guardian');
});

test('a renamed highlight color has its label everywhere', async ({
  reader,
  toolbar,
  settings,
  annotations,
  topBar,
}) => {
  await settings.open();
  await settings.colorName('blue').fill('Thesis');
  await settings.colorName('blue').press('Enter');
  await settings.close();
  await reader.selectByMouse('visit Moscow');
  await toolbar.highlight('Thesis');
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toContainText('Thesis');
});

test('the mouse selects whole words, and letters with Alt', async ({ app, reader, toolbar }) => {
  await reader.selectByMouse('isit Mosc');
  await expect.poll(() => reader.selectedText()).toBe('visit Moscow');
  await app.page.keyboard.down('Alt');
  await reader.selectByMouse('ommemoratio');
  await app.page.keyboard.up('Alt');
  expect(await reader.selectedText()).toBe('ommemoratio');
  await reader.selectByMouse('isit Mosc');
  await expect.poll(() => reader.selectedText()).toBe('visit Moscow');
  await toolbar.highlight('Evidence');
  await expect.poll(() => reader.painted('mark-active')).toEqual(['visit Moscow']);
});
