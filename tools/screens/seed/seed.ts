import { fileURLToPath } from 'node:url';
import { otherText, richPage, sampleTitle } from '../stage/project.ts';
import { annotationsFile, book, farsi, gate, letter, tides } from './seed-texts.ts';
import { harbour, markSample } from './seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** Fills the library of most pictures through the user interface. */
export async function seed(stage: Stage): Promise<void> {
  await stage.reader.title.waitFor();
  await markSample(stage);
  await addArticles(stage);
  await sortArticles(stage);
  await markHarbour(stage);
  await shapeTags(stage);
  await untilAnalyzed(stage);
}

async function addArticles(stage: Stage): Promise<void> {
  const { app, library, topBar } = stage;
  await topBar.openLibrary();
  const files = [
    fileURLToPath(richPage),
    await stage.write('gate.md', gate),
    await stage.write('way.md', book()),
    await stage.write('tides.md', tides('The first end of it.')),
    await stage.write('farsi.txt', farsi),
  ];
  let count = 1;
  /* oxlint-disable no-await-in-loop -- in this order */
  for (const file of files) {
    await app.answerOpenDialog([file]);
    await stage.button('Import files…', library.root).click();
    await library.titles.nth(count).waitFor();
    count += 1;
  }
  for (const text of [letter, otherText]) {
    await library.paste(text);
    await library.titles.nth(count).waitFor();
    count += 1;
  }
  /* oxlint-enable no-await-in-loop */
  await app.answerOpenDialog([await stage.write('hypothesis.json', annotationsFile(sampleTitle))]);
  await stage.button('More', library.root).click();
  await stage.menuItem('Import annotations…').click();
  await stage.button('Done', stage.dialog('Imported annotations')).click();
  await library.article('On waves').waitFor();
}

async function sortArticles(stage: Stage): Promise<void> {
  const { library, page } = stage;
  const press = async (title: string, ...keys: readonly string[]) => {
    await stage.button(title, library.article(title)).focus();
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('The gate', 's', 'u');
  await library.shelf('Starred').getByText('1').waitFor();
  await press('A letter', 'a');
  await library.article('A letter').waitFor({ state: 'hidden' });
  await library.delete('Tides');
  await library.article('Tides').waitFor({ state: 'hidden' });
  for (const [name, titles] of [
    ['Ice', [harbour, 'The gate']],
    ['To be cited', [sampleTitle]],
  ] as const) {
    /* oxlint-disable no-await-in-loop -- one window */
    for (const title of titles) await library.article(title).getByRole('checkbox').check();
    await stage.button('Collections…').click();
    await stage.dialog().getByRole('textbox', { name: 'New collection' }).fill(name);
    await page.keyboard.press('Enter');
    await stage.dialog().getByRole('checkbox', { name }).waitFor();
    await stage.button('Done', stage.dialog()).click();
    await stage.button('Clear selection').click();
    /* oxlint-enable no-await-in-loop */
  }
  await press('The gate', 't');
  await stage.dialog('Tags').getByRole('combobox').fill('water, work');
  await page.keyboard.press('Enter');
  await stage.button('Take the tag “work” away').waitFor();
  await stage.button('Done', stage.dialog()).click();
}

async function markHarbour({ library, reader, toolbar, topBar, annotations }: Stage): Promise<void> {
  await library.open(harbour);
  await reader.title.getByText(harbour).waitFor();
  const [, first = '', second = ''] = otherText.split(/\n+/);
  await reader.selectByMouse(first.slice(0, 30));
  await toolbar.highlight('Evidence');
  await reader.selectByMouse(second.slice(0, 30));
  await toolbar.highlight('Question');
  await topBar.showSidebar('Annotations');
  await annotations.cards.nth(1).waitFor();
}

async function shapeTags({ notes, page }: Stage): Promise<void> {
  await notes.open();
  await notes.showTab('Tags');
  await notes.tag('diplomacy').getByRole('combobox').selectOption('Teal');
  await page.waitForTimeout(300);
}

/** Waits until all articles are analyzed, so that nothing runs in the background. */
async function untilAnalyzed({ topBar, page }: Stage): Promise<void> {
  await topBar.button('People & places').click();
  const main = page.getByRole('main', { name: 'People & places' });
  await main
    .getByRole('status')
    .getByText(/^\d+ names$/)
    .waitFor({ timeout: 60_000 });
}
