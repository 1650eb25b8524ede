import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The sidebar of people, places and more. */
export class Entities extends Model {
  get root(): Locator {
    return this.page.getByRole('complementary', { name: 'Entities' });
  }

  /** The list of one kind, by its heading: "People". */
  group(kind: string): Locator {
    return this.root.getByRole('region', { name: kind });
  }

  /** The names of one kind as they are listed. */
  async names(kind: string): Promise<string[]> {
    return this.group(kind).locator('[data-entity] .entity-name').allTextContents();
  }

  /** Opens the card of an entity. */
  async choose(name: string): Promise<void> {
    await this.root.getByRole('button', { name: new RegExp(`^${name}(?: |$)`) }).click();
  }

  get card(): Locator {
    return this.root.getByRole('article');
  }

  /** "Mention 2 of 5". */
  get place(): Locator {
    return this.card.getByRole('status');
  }

  async next(): Promise<void> {
    await this.card.getByRole('button', { name: 'Next mention' }).click();
  }

  async previous(): Promise<void> {
    await this.card.getByRole('button', { name: 'Previous mention' }).click();
  }

  get layerSwitch(): Locator {
    return this.root.getByRole('switch', { name: 'Mark in text' });
  }
}
