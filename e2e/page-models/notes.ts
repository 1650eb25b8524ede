import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The annotations page of the whole library. */
export class Notes extends Model {
  get root(): Locator {
    return this.page.getByRole('main', { name: 'Annotations' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Annotations', exact: true }).click();
    await this.root.waitFor();
  }

  async showTab(name: 'Notes' | 'Tags' | 'Trash'): Promise<void> {
    await this.root.getByRole('tab', { name, exact: true }).click();
  }

  /** The listed highlights and notes. */
  get entries(): Locator {
    return this.root
      .getByRole('list', { name: /^(?:Highlights and notes|Deleted highlights)$/ })
      .locator('> li');
  }

  entry(words: string): Locator {
    return this.entries.filter({ has: this.page.getByRole('article', { name: words }) });
  }

  async search(words: string): Promise<void> {
    await this.root.getByRole('searchbox', { name: 'Search quotes, notes, tags and titles' }).fill(words);
  }

  async select(words: string): Promise<void> {
    await this.entry(words).getByRole('checkbox').check();
  }

  /** The toolbar of selected annotations. */
  get bar(): Locator {
    return this.root.getByRole('toolbar', { name: 'Selected highlights' });
  }

  tag(name: string): Locator {
    return this.root
      .getByRole('list', { name: 'Tags' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('combobox', { name: `Color of ${name}` }) });
  }
}
