import { sampleTitle } from '../stage/project.ts';
import type { Stage } from '../stage/stage.ts';

/** The first start, and all empty states. */
export async function empty(stage: Stage): Promise<void> {
  const { reader, library, entities, topBar, notes, page } = stage;
  await reader.title.waitFor();
  // The names are found shortly after the start.
  await topBar.showSidebar('Entities');
  await entities.group('People').waitFor();
  await stage.hidePanel();
  await stage.shoot('first-start');
  await topBar.showSidebar('Annotations');
  await stage.shoot('reader-annotations-empty');
  await topBar.openLibrary();
  await library.titles.first().waitFor();
  await stage.shoot('library-sample-only');
  /* oxlint-disable no-await-in-loop -- one window */
  for (const shelf of ['Unread', 'In progress', 'Starred', 'Archive', 'Trash']) {
    await library.shelf(shelf).click();
    await stage.shoot(`library-empty-${shelf.toLowerCase().replace(' ', '-')}`);
  }
  /* oxlint-enable no-await-in-loop */
  await library.shelf('All articles').click();
  await library.delete(sampleTitle);
  await library.root.getByRole('heading', { name: 'Your library is empty' }).waitFor();
  // A hovered toast stays open.
  await topBar.messages.getByText('Deleted').hover();
  await stage.shoot('message-with-undo', { keepMessages: true, keepPointer: true });
  await stage.shoot('library-empty');
  await notes.open();
  await notes.root.getByRole('heading', { name: 'No highlights yet' }).waitFor();
  await stage.shoot('notes-empty');
  await notes.showTab('Tags');
  await stage.shoot('notes-tags-empty');
  await notes.showTab('Trash');
  await notes.root.getByRole('heading', { name: 'The trash is empty' }).waitFor();
  await stage.shoot('notes-bin-empty');
  await topBar.button('People & places').click();
  await page.getByRole('heading', { name: 'No names yet' }).waitFor();
  await stage.shoot('names-empty');
}
