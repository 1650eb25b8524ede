import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** The annotations page. */
export async function notes(stage: Stage): Promise<void> {
  const { notes } = stage;
  await notes.open();
  await notes.entries.nth(4).waitFor();
  await stage.shoot('notes');
  await notes.entries.last().scrollIntoViewIfNeeded();
  await stage.shoot('notes-end');
  await notes.entries.first().scrollIntoViewIfNeeded();
  await notes.search('invited');
  await notes.entries.nth(1).waitFor({ state: 'detached' });
  await stage.shoot('notes-search');
  await notes.search('no such words');
  await notes.root.getByText('No notes or highlights match.').waitFor();
  await stage.shoot('notes-search-empty');
  await stage.button('Show all', notes.root).click();
  await notes.entries.nth(4).waitFor();
  await stage.button('Only Question', notes.root).click();
  await notes.root.getByRole('combobox', { name: 'Filter by article' }).selectOption(harbour);
  await notes.entries.nth(1).waitFor({ state: 'detached' });
  await stage.shoot('notes-filters-used');
  await stage.button('Only Question', notes.root).click();
  await notes.root.getByRole('combobox', { name: 'Filter by article' }).selectOption('Any article');
  await notes.root.getByRole('combobox', { name: 'Sort by' }).selectOption('By article');
  await notes.entries.nth(4).waitFor();
  await stage.shoot('notes-by-article');
  await notes.select('visit Moscow');
  await notes.bar.waitFor();
  await stage.shoot('notes-selection');
  await notes.bar.getByRole('combobox', { name: 'Tag for the selected highlights' }).fill('summit');
  await stage.shoot('notes-selection-tag');
  await stage.button('Clear selection', notes.bar).click();
  await stage.button('Edit tags', notes.entry('visit Moscow')).click();
  await notes.entry('visit Moscow').getByRole('combobox', { name: 'Add a tag' }).waitFor();
  await stage.shoot('notes-tags-being-written');
  await stage.escape();

  await notes.showTab('Tags');
  await notes.tag('diplomacy').waitFor();
  await stage.shoot('notes-tags');
  await stage.button('Rename diplomacy', notes.root).click();
  await stage.shoot('notes-tag-being-renamed');
  await notes.root.getByRole('textbox', { name: 'New name of diplomacy' }).fill('sources');
  await stage.shoot('notes-tags-to-be-joined');
  await stage.escape();
  await notes.showTab('Trash');
  await notes.entries.first().waitFor();
  await stage.shoot('notes-bin');
  await stage.button('Empty trash', notes.root).click();
  await stage.dialog('Delete permanently?').waitFor();
  await stage.shoot('dialog-purge-highlights');
}
