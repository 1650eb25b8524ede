import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

export class ExportDialog extends Model {
  get root(): Locator {
    return this.page.getByRole('dialog', { name: /^Export/ });
  }

  get preview(): Locator {
    return this.root.getByRole('region', { name: /^Text of / });
  }

  option(name: 'Front matter' | 'People & places'): Locator {
    return this.root.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  async save(): Promise<void> {
    await this.root.getByRole('button', { name: /^Save/ }).click();
  }

  async copy(): Promise<void> {
    await this.root.getByRole('button', { name: 'Copy', exact: true }).click();
  }
}
