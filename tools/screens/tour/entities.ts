import { sampleTitle } from '../stage/project.ts';
import type { Stage } from '../stage/stage.ts';

/** The analysis of the sample article, and its corrections. */
export async function entities(stage: Stage): Promise<void> {
  const { reader, entities, topBar, page } = stage;
  await stage.read(sampleTitle);
  await topBar.showSidebar('Entities');
  await entities.group('People').waitFor();
  await stage.shoot('reader-entities');
  await entities.group('Events').evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await stage.shoot('reader-entities-end');
  await entities.choose('Vladimir Putin');
  await entities.card.waitFor();
  await stage.shoot('reader-entity');
  await entities.next();
  await stage.shoot('reader-entity-mention');
  await stage.button('Correct', entities.card).click();
  await stage.menuItem('Rename…').waitFor();
  await stage.shoot('reader-entity-correct-menu');
  await stage.escape();
  const corrections = ['Rename…', 'Change type…', 'Merge with…', 'Split…', 'Remove…'];
  /* oxlint-disable no-await-in-loop -- one window */
  for (const correction of corrections) {
    await entities.correct(correction);
    await stage.dialog().waitFor();
    await stage.shoot(`dialog-correct-${correction.toLowerCase().replace(/[ …]+/g, '-')}`);
    await stage.escape();
  }
  await stage.button('All names', entities.card).click();
  await entities.choose('Russia');
  await stage.shoot('reader-entity-place');
  await entities.correct('Change place…');
  await stage.shoot('dialog-correct-another-place');
  await stage.escape();
  const dialog = await entities.correct('Rename…');
  await dialog.getByLabel('Name').fill('Russian Federation');
  await stage.button('Save', dialog).click();
  await entities.card.getByRole('heading', { name: 'Russian Federation' }).waitFor();
  await stage.button('All names', entities.card).click();
  await entities.group('People').waitFor();
  await entities.root
    .getByRole('list')
    .last()
    .evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await stage.shoot('reader-entities-corrected');
  await topBar.undo();
  await entities.root.getByRole('button', { name: /^Russia / }).waitFor();
  await stage.button('Close People & places').click();
  await reader.hoverWords('Nursultan Nazarbayev');
  await page.getByRole('tooltip').waitFor();
  await stage.shoot('reader-name-under-pointer', { keepPointer: true });
  await topBar.showSidebar('Entities');

  for (const tab of ['Quotes', 'Places', 'Timeline', 'Connections']) {
    const panel = await entities.show(tab);
    await panel.getByRole('button').nth(8).waitFor();
    await reader.scrollTo(0);
    await stage.shoot(`reader-${tab.toLowerCase()}`);
    await panel.getByRole('button').last().scrollIntoViewIfNeeded();
    await stage.shoot(`reader-${tab.toLowerCase()}-end`);
  }
  /* oxlint-enable no-await-in-loop */
  const quotes = await entities.show('Quotes');
  await stage.button('By speaker', quotes).click();
  await quotes.getByRole('region').first().waitFor();
  await stage.shoot('reader-quotes-by-speaker');
  await quotes
    .getByRole('button', { name: /^Correct the speaker/ })
    .first()
    .click();
  await stage.dialog('Who said this?').waitFor();
  await stage.shoot('dialog-who-said-this');
  await stage.escape();
  await entities.layerSwitch
    .or(page.getByRole('tab', { name: 'People & places' }))
    .first()
    .click();
  await entities.layerSwitch.click();
  await stage.shoot('reader-entities-not-marked');
}
