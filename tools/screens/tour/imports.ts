import { otherText, sampleTitle } from '../stage/project.ts';
import { annotationsFile, tides } from '../seed/seed-texts.ts';
import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** The ways to add articles and annotations, and their reports. */
export async function imports(stage: Stage): Promise<void> {
  const { app, library, topBar } = stage;
  await topBar.openLibrary();
  await library.article(harbour).waitFor();
  await stage.button('Web address…', library.root).click();
  const address = stage.dialog('Add from a web address');
  await address.waitFor();
  await stage.shoot('dialog-address');
  await address.getByRole('textbox').fill('no address at all');
  await stage.button('Download page').click();
  await address.getByText('Type or paste a web address').waitFor();
  await stage.shoot('dialog-address-problem');
  await address.getByRole('textbox').fill('https://example.org/a\nhttps://example.org/b');
  await stage.button('Download 2 pages').waitFor();
  await stage.shoot('dialog-address-several');
  await stage.escape();

  await stage.button('Paste text…', library.root).click();
  const paste = stage.dialog('Paste text');
  await paste.waitFor();
  await stage.shoot('dialog-paste');
  await paste.getByRole('textbox').fill(otherText);
  await stage.shoot('dialog-paste-filled');
  await stage.escape();

  await app.answerOpenDialog([
    await stage.write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
  ]);
  await stage.button('Import files…', library.root).click();
  await stage.dialog('Import').waitFor();
  await stage.shoot('dialog-import-failed');
  await stage.button('Done', stage.dialog('Import')).click();
  await library.shelf('Trash').click();
  await library.article('Tides').hover();
  await stage.button('Restore “Tides”').click();
  await library.article('Tides').waitFor({ state: 'hidden' });
  await library.shelf('All articles').click();
  await app.answerOpenDialog([await stage.write('tides.md', tides('Another end of it altogether.'))]);
  await stage.button('Import files…', library.root).click();
  const changes = stage.page.getByRole('button', { name: /Review/ });
  await changes.waitFor();
  await stage.shoot('dialog-import-differing');
  await changes.click();
  await stage.dialog('Review changes to “Tides”').getByText('Another').first().waitFor();
  await stage.shoot('dialog-import-what-changes');
  await stage.button('Update article').click();
  await stage.dialog().getByText('Updated').first().waitFor();
  await stage.shoot('dialog-import-updated');
  await stage.button('Done', stage.dialog('Import')).click();

  await app.answerOpenDialog([
    await stage.write('hypothesis.json', annotationsFile(sampleTitle, 'another note')),
  ]);
  await stage.button('More', library.root).click();
  await stage.menuItem('Import annotations…').click();
  const report = stage.dialog('Imported annotations');
  await report.waitFor();
  await stage.shoot('dialog-annotation-report');
  // Expand all groups of the report.
  const parts = report.getByRole('group');
  await parts.evaluateAll((all) => all.forEach((part) => part.setAttribute('open', '')));
  await stage.shoot('dialog-annotation-report-open');
}
