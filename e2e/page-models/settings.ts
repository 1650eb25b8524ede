import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

export type ThemeName = 'Match system' | 'Light' | 'Sepia' | 'Dark';

export class Settings extends Model {
  get root(): Locator {
    return this.page.getByRole('dialog', { name: 'Settings' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Settings', exact: true }).click();
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close' }).click();
  }

  async chooseTheme(name: ThemeName): Promise<void> {
    await this.root.getByRole('radio', { name }).click();
  }

  colorName(color: string): Locator {
    return this.root.getByRole('textbox', { name: `Label for ${color}` });
  }
}
