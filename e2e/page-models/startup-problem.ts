import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The page shown when the library cannot be opened. */
export class StartupProblem extends Model {
  get title(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  get root(): Locator {
    return this.page.getByRole('main');
  }

  action(
    name: 'Restore the backup' | 'Try again' | 'Show folder' | 'Start with a new library' | 'Quit',
  ): Locator {
    return this.root.getByRole('button', { name });
  }
}
