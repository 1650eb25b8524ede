import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The annotations sidebar. */
export class Annotations extends Model {
  get root(): Locator {
    return this.page.getByRole('complementary', { name: 'Annotations' });
  }

  get cards(): Locator {
    return this.root.getByRole('list', { name: 'Highlights in text order' }).locator('> li');
  }

  /** The card of a highlight, found by its quoted text. */
  card(words: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('button', { name: words }) });
  }

  async activate(words: string): Promise<void> {
    await this.card(words).getByRole('button', { name: words }).click();
  }

  /** Presses a button of the active card. */
  async press(
    name: 'Edit note' | 'Edit tags' | 'Adjust highlight' | 'Copy as quote' | 'Copy link' | 'Delete highlight',
  ): Promise<void> {
    await this.root
      .getByRole('toolbar', { name: 'Highlight' })
      .getByRole('button', { name, exact: true })
      .click();
  }

  async recolor(colorName: string): Promise<void> {
    const colors = this.root
      .getByRole('toolbar', { name: 'Highlight' })
      .getByRole('group', { name: 'Color' });
    await colors.getByRole('button', { name: colorName, exact: true }).click();
  }

  get noteField(): Locator {
    return this.root.getByRole('textbox', { name: 'Note on the highlight' });
  }

  get tagField(): Locator {
    return this.root.getByRole('combobox', { name: 'Add a tag to the highlight' });
  }

  /** Types into the note that is being edited and leaves the editor; the note is saved when this resolves. */
  async writeNote(note: string): Promise<void> {
    await this.noteField.fill(note);
    await this.root.getByRole('button', { name: 'Done' }).click();
    await this.noteField.waitFor({ state: 'detached' });
  }

  async addTag(tag: string): Promise<void> {
    await this.tagField.fill(tag);
    await this.tagField.press('Enter');
  }

  async writeArticleNote(note: string): Promise<void> {
    await this.root.getByRole('button', { name: /^(?:Write a note|Edit article note)$/ }).click();
    const field = this.root.getByRole('textbox', { name: 'Note on the article' });
    await field.fill(note);
    await this.root.getByRole('button', { name: 'Done' }).click();
    await field.waitFor({ state: 'detached' });
  }

  async onlyColor(colorName: string): Promise<void> {
    await this.root.getByRole('button', { name: `Only ${colorName}` }).click();
  }
}
