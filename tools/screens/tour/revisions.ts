import { otherText } from '../stage/project.ts';
import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** A new revision of an article, and highlights orphaned by it. */
export async function revisions(stage: Stage): Promise<void> {
  const { app, reader, annotations, topBar, page } = stage;
  await stage.read(harbour);
  await topBar.showSidebar('Annotations');
  await annotations.cards.nth(1).waitFor();
  await stage.hidePanel();
  const menu = stage.button('Article options');
  await menu.click();
  await stage.menuItem('Version history…').waitFor();
  await stage.shoot('reader-article-menu');
  await stage.menuItem('Version history…').click();
  await stage.dialog('Version history').getByText('Current').waitFor();
  await stage.shoot('dialog-one-version');
  await stage.escape();
  await menu.click();
  await stage.menuItem('Update from pasted text…').click();
  await stage.dialog('Updated text of the article').waitFor();
  await stage.shoot('dialog-update-paste');
  await stage.escape();

  const [, first = '', second = ''] = otherText.split(/\n+/);
  const newer = `# ${harbour}\n\nThis opens it now. The harbour has a new pier.\n\n${first}\n`;
  await app.answerOpenDialog([await stage.write('newer.md', newer)]);
  await menu.click();
  await stage.menuItem('Update from a file…').click();
  const dialog = stage.dialog(`Review changes to “${harbour}”`);
  await dialog.getByRole('list', { name: 'Affected highlights' }).waitFor();
  await stage.shoot('dialog-update-preview');
  await stage.button('Update article', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  await topBar.showSidebar('Annotations');
  const orphans = annotations.root.getByRole('list', { name: 'Unanchored highlights' });
  await orphans.waitFor();
  await stage.shoot('reader-orphans');
  await orphans.getByRole('button', { name: second.slice(0, 30) }).click();
  await stage.shoot('reader-orphan-active');
  await orphans.getByRole('button', { name: 'Choose in the text…' }).click();
  await stage.shoot('reader-orphan-placing');
  await stage.hidePanel();
  await reader.selectByMouse('The harbour has a new pier');
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await stage.shoot('reader-orphan-placing-selected');
  await stage.escape();
  await stage.escape();
  await menu.click();
  await stage.menuItem('Version history…').click();
  const versions = stage.dialog('Version history');
  await versions.getByRole('list', { name: 'Changes in the text' }).waitFor();
  await stage.shoot('dialog-versions-compared');
}
