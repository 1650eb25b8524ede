import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The toolbar shown at a selection. */
export class SelectionToolbar extends Model {
  get root(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selection' });
  }

  async highlight(colorName: string): Promise<void> {
    await this.root.getByRole('button', { name: `Highlight: ${colorName}` }).click();
  }

  async press(name: 'Add a note' | 'Add a tag' | 'Copy as quote' | 'Save'): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click();
  }
}
