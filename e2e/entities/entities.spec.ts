import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader, topBar, entities }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Entities');
  await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
});

test('lists the entities of the sample', async ({ entities }) => {
  expect((await entities.names('People')).toSorted()).toEqual([
    'Cheng Guoping',
    'Nursultan Nazarbayev',
    'Vladimir Putin',
    'Xi Jinping',
  ]);
  expect((await entities.names('Places')).toSorted()).toEqual([
    'Asia',
    'Beijing',
    'Belarus',
    'China',
    'Crimea',
    'Europe',
    'Japan',
    'Kazakhstan',
    'Mediterranean',
    'Moscow',
    'Russia',
    'Soviet Union',
    'Syria',
    'Ukraine',
  ]);
  expect(await entities.names('Organizations')).toEqual(
    expect.arrayContaining(['United Nations Security Council']),
  );
  expect(await entities.names('Events')).toEqual(expect.arrayContaining(['World War II', 'Cold War']));
});

test('next and previous mention, by mouse and by keyboard', async ({ entities, reader, app }) => {
  await entities.choose('Vladimir Putin');
  await expect(entities.card.getByRole('heading', { name: 'Vladimir Putin' })).toBeFocused();
  const mentions = await reader.painted('entity-chosen');
  const count = mentions.length;
  expect(count).toBeGreaterThan(1);
  await entities.next();
  await expect(entities.place).toHaveText(`Mention 1 of ${count}`);
  expect(await reader.painted('entity-current')).toEqual([mentions[0]]);
  await app.page.keyboard.press(']');
  await expect(entities.place).toHaveText(`Mention 2 of ${count}`);
  expect(await reader.painted('entity-current')).toEqual([mentions[1]]);
  await app.page.keyboard.press('[');
  await expect(entities.place).toHaveText(`Mention 1 of ${count}`);
  await entities.previous();
  await expect(entities.place).toHaveText(`Mention ${count} of ${count}`);
  await app.page.keyboard.press('Escape');
  await expect(entities.group('People')).toBeVisible();
  expect(await reader.painted('entity-chosen')).toEqual([]);
});

test('each mention is listed with its sentence and leads to its position', async ({ entities, reader }) => {
  await entities.choose('Nursultan Nazarbayev');
  const sentence = entities.card.getByRole('button', { name: /re-elected for a fifth term/ });
  await sentence.first().click();
  await expect.poll(() => reader.shows('Nursultan Nazarbayev')).toBe(true);
});

test('hovering a mention shows its entity, and a click opens its card', async ({ entities, reader, app }) => {
  await reader.hoverWords('Nursultan Nazarbayev');
  await expect(app.page.getByRole('tooltip')).toContainText('Nursultan Nazarbayev');
  await reader.clickWords('Nursultan Nazarbayev');
  await expect(entities.card).toContainText('Nursultan Nazarbayev');
});

test('underlining of names can be turned off', async ({ entities, reader }) => {
  await expect.poll(async () => (await reader.painted('entity-mention')).length).toBeGreaterThan(20);
  await entities.layerSwitch.click();
  await expect.poll(() => reader.painted('entity-mention')).toEqual([]);
  await entities.layerSwitch.click();
  await expect.poll(async () => (await reader.painted('entity-mention')).length).toBeGreaterThan(20);
});
