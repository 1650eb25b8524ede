import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The top bar and the toasts. */
export class TopBar extends Model {
  button(name: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name, exact: true });
  }

  /** Toasts, which are also announced to screen readers. */
  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Notifications' });
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

  /** Opens the sidebar if it is closed. */
  async showSidebar(name: 'Entities' | 'Annotations'): Promise<void> {
    const toggle = this.button(name === 'Entities' ? 'People & places panel' : 'Annotations panel');
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
  }

  /** Closes the sidebar if it is open. */
  async hideSidebar(name: 'Entities' | 'Annotations'): Promise<void> {
    const toggle = this.button(name === 'Entities' ? 'People & places panel' : 'Annotations panel');
    if ((await toggle.getAttribute('aria-pressed')) === 'true') await toggle.click();
  }
}
