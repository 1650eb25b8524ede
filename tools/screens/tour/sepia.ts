import { sampleTitle } from '../stage/project.ts';
import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** The third theme, on some screens of each kind. */
export async function sepia(stage: Stage): Promise<void> {
  const { library, settings, topBar, annotations, entities, notes } = stage;
  stage.camera.schemes = ['sepia'];
  await topBar.openLibrary();
  await library.article(harbour).waitFor();
  await settings.open();
  await settings.chooseTheme('Sepia');
  await stage.shoot('settings');
  await settings.close();
  await library.article(harbour).getByRole('checkbox').check();
  await stage.shoot('library-selection');
  await stage.button('Clear selection').click();
  await stage.read(sampleTitle);
  await topBar.showSidebar('Annotations');
  await annotations.cards.nth(3).waitFor();
  await stage.shoot('reader-annotations');
  await topBar.showSidebar('Entities');
  await entities.group('People').waitFor();
  await stage.shoot('reader-entities');
  /* oxlint-disable no-await-in-loop -- one window */
  for (const tab of ['Places', 'Timeline', 'Connections']) {
    const panel = await entities.show(tab);
    await panel.getByRole('button').nth(8).waitFor();
    await stage.shoot(`reader-${tab.toLowerCase()}`);
  }
  /* oxlint-enable no-await-in-loop */
  await notes.open();
  await notes.entries.nth(4).waitFor();
  await stage.shoot('notes');
}
