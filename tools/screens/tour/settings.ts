import type { Stage } from '../stage/stage.ts';

/** The settings from top to bottom, and their effects. */
export async function settings(stage: Stage): Promise<void> {
  const { library, settings, topBar } = stage;
  await topBar.openLibrary();
  await library.titles.first().waitFor();
  await settings.open();
  await settings.root.getByText('Library location').waitFor();
  await stage.shoot('settings');
  await stage.button('Linked folder…', settings.root).scrollIntoViewIfNeeded();
  await stage.shoot('settings-middle');
  await stage.button('About and licences', settings.root).scrollIntoViewIfNeeded();
  await stage.shoot('settings-end');
  await settings.root.getByRole('slider').fill('24');
  await settings.colorName('blue').fill('Thesis');
  await settings.colorName('blue').press('Enter');
  await settings.root.getByRole('switch', { name: /^Underline people/ }).click();
  await stage.shoot('settings-changed');
  await settings.colorName('green').fill('');
  await stage.shoot('settings-colour-without-a-name');
  await settings.colorName('green').press('Escape');
  await settings.close();
  await stage.read('The gate');
  await topBar.showSidebar('Annotations');
  await stage.shoot('reader-with-large-text');
}
