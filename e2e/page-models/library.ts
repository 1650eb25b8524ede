import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The list of articles. */
export class Library extends Model {
  get root(): Locator {
    return this.page.getByRole('main', { name: 'Library' });
  }

  get titles(): Locator {
    return this.root.getByRole('heading', { level: 2 });
  }

  article(title: string): Locator {
    return this.root.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** A shelf or collection in the sidebar. */
  shelf(name: string): Locator {
    const shelves = this.page.getByRole('navigation', { name: 'Shelves and collections' });
    return shelves.getByRole('button', { name: new RegExp(`^${name}( [\\d,]+)?$`) });
  }

  async open(title: string): Promise<void> {
    await this.root.getByRole('button', { name: title, exact: true }).click();
  }

  /** Opens an article from the library or, after the first start, from another article. */
  async goTo(title: string): Promise<void> {
    const article = this.page.getByRole('main', { name: 'Article' });
    await this.root.or(article).waitFor();
    if (await this.root.isVisible()) await this.open(title);
    await article.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async delete(title: string): Promise<void> {
    await this.article(title).hover();
    await this.root.getByRole('button', { name: `Delete “${title}”` }).click();
  }

  /** Adds the sample with the button of the empty library, otherwise from the menu; the library must have settled. */
  async bringBackSample(): Promise<void> {
    const offered = this.root.getByRole('button', { name: 'Restore the sample article' });
    const menu = this.root.getByRole('button', { name: 'More', exact: true });
    await offered.or(menu).first().waitFor();
    if (await offered.isVisible()) return offered.click();
    await menu.click();
    await this.root.getByRole('menuitem', { name: 'Restore the sample article' }).click();
  }

  /** Adds a text with the paste dialog. */
  async paste(text: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Paste text…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste text' });
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: 'Add to library' }).click();
  }
}
