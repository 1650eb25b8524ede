import { sampleTitle, words } from '../stage/project.ts';
import { noteWords } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** An article with its highlights and notes. */
export async function reader(stage: Stage): Promise<void> {
  const { reader, toolbar, annotations, topBar, page } = stage;
  await stage.read(sampleTitle);
  await stage.hidePanel();
  await stage.shoot('reader-article');
  await reader.scrollTo(1200);
  await stage.shoot('reader-article-below');
  await reader.scrollTo(0);
  await topBar.showSidebar('Annotations');
  await annotations.cards.nth(3).waitFor();
  await stage.shoot('reader-annotations');
  await annotations.root.getByText('words that stand nowhere').scrollIntoViewIfNeeded();
  await stage.shoot('reader-annotations-end');
  await annotations.activate('visit Moscow');
  await stage.shoot('reader-highlight-active');
  await annotations.press('Edit tags');
  await annotations.tagField.waitFor();
  await stage.shoot('reader-tags-being-written');
  await annotations.tagField.press('Escape');
  await annotations.press('Edit note');
  await annotations.noteField.fill('A *note* with a [link](https://example.org)');
  await annotations.root.getByText('Saved', { exact: true }).waitFor();
  await stage.shoot('reader-note-being-written');
  await annotations.noteField.fill('See [[xi');
  await annotations.root.getByRole('listbox', { name: 'Link to' }).waitFor();
  await annotations.root.getByText('Saved', { exact: true }).waitFor();
  await stage.shoot('reader-note-link-choices');
  await annotations.noteField.fill('A *note* with a [link](https://example.org)');
  await stage.button('Templates', annotations.root).click();
  await stage.menuItem('Edit the templates…').waitFor();
  await stage.shoot('reader-note-templates-menu');
  await stage.escape();
  await stage.button('Done', annotations.root).click();
  await annotations.noteField.waitFor({ state: 'detached' });
  await annotations.press('Change bounds');
  await toolbar.root.waitFor();
  await stage.shoot('reader-new-bounds');
  await stage.escape();
  await annotations.onlyColor('Question');
  await stage.shoot('reader-annotations-filtered');
  await annotations.onlyColor('Question');
  await annotations
    .card(noteWords)
    .or(annotations.root.getByText(noteWords))
    .first()
    .scrollIntoViewIfNeeded();
  await annotations.root.getByRole('link', { name: 'report' }).click();
  await stage.dialog().waitFor();
  await stage.shoot('dialog-link');
  await stage.escape();

  await stage.hidePanel();
  await reader.selectByMouse(words.firstParagraph);
  await toolbar.root.waitFor();
  await stage.shoot('reader-selection');
  await stage.button('Add as a name', toolbar.root).click();
  await stage.dialog('Add a name').waitFor();
  await stage.shoot('dialog-add-a-name');
  await stage.escape();
  await stage.escape();

  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in the article' });
  await bar.waitFor();
  await stage.shoot('reader-find-empty');
  await page.keyboard.type('putin');
  await bar.getByText(/\d of \d+/).waitFor();
  await stage.shoot('reader-find');
  await bar.getByRole('textbox').fill('no such words');
  await bar.getByText('Not in the text').waitFor();
  await stage.shoot('reader-find-nothing');
  await stage.escape();
}
