import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader, topBar, entities }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Entities');
  await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
});

test('an entity is corrected, and the correction is undone', async ({
  entities,
  app,
  reader,
  toolbar,
  topBar,
}) => {
  await entities.choose('Vladimir Putin');
  const dialog = await entities.correct('Rename');
  await dialog.getByLabel('Name').fill('V. V. Putin');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(entities.card.getByRole('heading', { name: 'V. V. Putin' })).toBeVisible();
  await expect(topBar.messages).toContainText('“Vladimir Putin” renamed to “V. V. Putin”');
  await app.restart();
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Entities');
  await entities.choose('V. V. Putin');

  await (await entities.correct('Remove…')).getByRole('button', { name: 'Remove' }).click();
  await expect(entities.group('People')).toBeVisible();
  expect(await entities.names('People')).not.toContain('V. V. Putin');
  await topBar.messages.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => entities.names('People')).toContain('V. V. Putin');

  await reader.selectByMouse('military parade');
  await expect(toolbar.root).toBeVisible();
  await app.page.keyboard.press('a');
  const add = app.page.getByRole('dialog', { name: 'Tag as a person, place or organization' });
  await add.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => reader.selectedText()).toBe('military parade');
  await app.page.keyboard.press('a');
  await add.getByLabel('Type').selectOption('event');
  await add.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => entities.names('Events')).toContain('military parade');
});

test('a quote leads to the text and becomes a highlight tagged with its speaker', async ({
  entities,
  annotations,
  reader,
  topBar,
}) => {
  const quotes = await entities.show('Quotes');
  const quote = quotes.getByRole('listitem').filter({ hasText: 'most important strategic partners' });
  await quote.getByRole('button', { name: /strategic partners/ }).click();
  await expect.poll(() => reader.shows('most important strategic partners')).toBe(true);
  await quote.getByRole('button', { name: 'Highlight' }).click();
  await expect(quote.getByRole('button', { name: 'Highlighted' })).toBeVisible();
  await expect(topBar.messages.getByRole('button', { name: 'Undo' })).toBeVisible();
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards.first()).toContainText('Cheng Guoping');
  await entities.show('Quotes');
  await quote.getByRole('button', { name: 'Highlighted' }).click();
  await expect(quote.getByRole('button', { name: 'Highlight', exact: true })).toBeVisible();
  await topBar.button('Undo').click();
  await expect(quote.getByRole('button', { name: 'Highlighted' })).toBeVisible();
});

test('the speaker of a quote is corrected by keyboard, and undone', async ({ app, entities, topBar }) => {
  const { page } = app;
  const quotes = await entities.show('Quotes');
  await quotes.getByRole('button', { name: 'By speaker' }).click();
  const by = (speaker: string) =>
    quotes.getByRole('region', { name: speaker }).getByText('most important strategic partners');
  await expect(by('Cheng Guoping')).toBeVisible();
  const correct = quotes
    .getByRole('listitem')
    .filter({ hasText: 'most important strategic partners' })
    .getByRole('button', { name: /^Correct the speaker/ });
  await correct.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Who said this?' });
  await expect(dialog.getByRole('radio', { name: /^Cheng Guoping/ })).toBeChecked();
  await dialog.getByRole('searchbox', { name: 'Said by' }).focus();
  await page.keyboard.type('putin');
  await dialog.getByRole('radio', { name: /^Vladimir Putin/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(by('Vladimir Putin')).toBeVisible();
  // The quote's new position.
  await expect(correct).toBeFocused();
  await topBar.button('Undo').click();
  await expect(by('Cheng Guoping')).toBeVisible();
});

test('arrow keys move between names and between places', async ({ app, entities, reader }) => {
  const { keyboard } = app.page;
  const people = entities.group('People');
  const [above = '', below = ''] = await entities.names('People');
  await reader.root.focus();
  await keyboard.press('e');
  await expect(people.getByRole('button', { name: above })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(people.getByRole('button', { name: below })).toBeFocused();
  await keyboard.press('ArrowRight');
  const strip = people.getByRole('slider', { name: `Where ${below} is mentioned` });
  await expect(strip).toBeFocused();
  await expect(strip).toHaveAttribute('aria-valuetext', /^Mention 1 of \d+, \d+% of the way through: .+/);
  await expect.poll(() => reader.painted('text-place')).toHaveLength(1);
  const first = await reader.painted('text-place');
  await keyboard.press('End');
  await expect(strip).toHaveAttribute('aria-valuetext', /^Mention ([2-9]|\d\d+) of \1,/);
  expect(first).toHaveLength(1);
  await keyboard.press('Escape');
  await expect(people.getByRole('button', { name: below })).toBeFocused();
  await keyboard.press('Tab');
  await expect(strip).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(entities.place).toHaveText(/^Mention 1 of/);
});

test('places, dates and pairs lead to the text', async ({ entities, app, reader }) => {
  const places = await entities.show('Places');
  await expect(places.getByRole('application')).toBeVisible();
  await places.getByRole('button', { name: /^Kazakhstan/ }).click();
  await expect(entities.card.getByRole('heading', { name: 'Kazakhstan' })).toBeVisible();
  expect(await reader.painted('entity-current')).toEqual(['Kazakhstan']);

  const timeline = await entities.show('Timeline');
  await timeline
    .getByRole('button', { name: /70th anniversary|Saturday/ })
    .first()
    .click();
  await expect.poll(() => reader.painted('text-place')).toHaveLength(1);

  const network = await entities.show('Connections');
  await network
    .getByRole('button', { name: /sentences? with .*Vladimir Putin/ })
    .first()
    .click();
  await expect.poll(async () => (await reader.painted('text-place')).join()).toContain('Putin');

  // Move between names in the text by keyboard.
  await reader.root.focus();
  await app.page.keyboard.press('.');
  await expect(app.page.getByRole('tooltip')).toBeVisible();
  const first = await reader.painted('entity-current');
  await app.page.keyboard.press('.');
  await expect.poll(() => reader.painted('entity-current')).not.toEqual(first);
  await app.page.keyboard.press('Enter');
  await expect(entities.card).toBeVisible();
});

test('the library page of an entity leads back to the text', async ({ app, topBar, library, reader }) => {
  await topBar.openLibrary();
  await library.paste('A letter\n\nVladimir Putin went to Kazakhstan in 1999. Nobody else did.');
  await topBar.button('People & places').click();
  const { page } = app;
  const main = page.getByRole('main');
  await main.getByRole('searchbox', { name: 'Search people & places' }).fill('putin');
  await expect(main.getByRole('button', { name: /Vladimir Putin.*2 articles/ })).toBeVisible({
    timeout: 20_000,
  });
  await main.getByRole('button', { name: /Vladimir Putin/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vladimir Putin' })).toBeFocused();
  // Its articles in the library, and the same filter set manually.
  await main.getByRole('button', { name: 'Show these articles in the library' }).click();
  await expect(library.titles).toHaveCount(2);
  await library.root.getByRole('button', { name: 'Remove the filter “Mentions Vladimir Putin”' }).click();
  await library.root.getByRole('button', { name: 'Filter', exact: true }).click();
  await library.root.getByRole('combobox', { name: 'Mentions' }).fill('Nursultan Nazarbayev');
  await app.page.keyboard.press('Enter');
  await expect(library.titles).toHaveText([sampleTitle]);
  await library.root.getByRole('combobox', { name: 'Mentions' }).fill('');
  await expect(library.titles).toHaveCount(2);
  await topBar.button('People & places').click();
  await main.getByRole('button', { name: /Vladimir Putin/ }).click();
  await main
    .getByRole('button', { name: /A letter/ })
    .first()
    .click();
  await main
    .getByRole('button', { name: /went to Kazakhstan/ })
    .first()
    .click();
  await expect(reader.title).toHaveText('A letter');
});
