import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Stage } from '../stage/stage.ts';

/** The dialogs of the window; backups first, before the automatic daily one is made. */
export async function dialogs(stage: Stage): Promise<void> {
  const { app, library, settings, topBar, page } = stage;
  await topBar.openLibrary();
  await library.titles.first().waitFor();
  await settings.open();
  await stage.button('Backups…').click();
  const backups = stage.dialog('Backups');
  await backups.getByText('No backups yet.').waitFor();
  await stage.shoot('dialog-backups-empty');
  await stage.button('Back up now', backups).click();
  const list = backups.getByRole('list', { name: 'Backups, newest first' });
  await list.getByRole('button').first().waitFor();
  await stage.shoot('dialog-backups');
  await list.getByRole('button').first().click();
  await stage.button('Restore', backups).waitFor();
  await stage.shoot('dialog-backups-restore');
  await stage.escape();

  const linkedFolder = path.join(stage.folder, 'vault');
  await mkdir(linkedFolder);
  await app.answerOpenDialog([linkedFolder]);
  // Closing a dialog leads back to the settings that it was opened from.
  await settings.root.waitFor();
  await stage.button('Linked folder…').click();
  const linked = stage.dialog('Linked folder');
  await stage.button('Choose folder…', linked).waitFor();
  await stage.shoot('dialog-linked-folder');
  await stage.button('Choose folder…', linked).click();
  await linked.getByText(/^Up to date, \d+ files?\.$/).waitFor();
  await stage.shoot('dialog-linked-folder-linked');
  await stage.escape();
  await settings.close();

  await topBar.button('Keyboard shortcuts').click();
  await stage.dialog('Keyboard shortcuts').waitFor();
  await stage.shoot('dialog-shortcuts');
  const tables = stage.dialog('Keyboard shortcuts').getByRole('table');
  await tables.last().evaluate((table) => table.scrollIntoView({ block: 'end' }));
  await stage.shoot('dialog-shortcuts-end');
  await stage.escape();
  await settings.open();
  await stage.button('About and licenses').click();
  const about = stage.dialog('About Lectern');
  await about.getByRole('heading', { name: /^Open-source components/ }).waitFor();
  await stage.shoot('dialog-about');
  const part = about.getByRole('list').getByText('react', { exact: true });
  await part.click();
  await page.getByText('Copyright (c) Meta Platforms').first().waitFor();
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await stage.shoot('dialog-about-licence');
}
