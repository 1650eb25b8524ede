import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The bar at the top and what is said in passing. */
export class TopBar extends Model {
  button(name: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name, exact: true });
  }

  /** What the app says in passing; spoken too. */
  get messages(): Locator {
    return this.page.getByRole('status', { name: 'Messages' });
  }

  async openLibrary(): Promise<void> {
    await this.button('Library').click();
  }

  async undo(): Promise<void> {
    await this.button('Undo').click();
  }

  async redo(): Promise<void> {
    await this.button('Redo').click();
  }

  /** Shows the sidebar when it is not shown. */
  async showSidebar(name: 'Entities' | 'Annotations'): Promise<void> {
    const toggle = this.button(name);
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
  }
}
