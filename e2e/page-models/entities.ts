import type { Locator } from '@playwright/test';
import { Model } from './model.ts';

/** The entities sidebar. */
export class Entities extends Model {
  get root(): Locator {
    return this.page.getByRole('complementary', { name: 'People & places' });
  }

  /** The list of one kind, by its heading: "People", which a count follows. */
  group(kind: string): Locator {
    return this.root.getByRole('region', { name: new RegExp(`^${kind} ?[\\d,]+$`) });
  }

  /** The listed names of one kind. */
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

  /** Opens a tab of the sidebar: "Quotes", "Places", "Timeline", "Connections". */
  async show(tab: string): Promise<Locator> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
    return this.page.getByRole('complementary', { name: tab });
  }

  /** Opens a correction dialog from the card: "Rename …". */
  async correct(what: string): Promise<Locator> {
    await this.card.getByRole('button', { name: 'Correct', exact: true }).click();
    await this.card.getByRole('menuitem', { name: what }).click();
    return this.page.getByRole('dialog');
  }

  get layerSwitch(): Locator {
    return this.root.getByRole('switch', { name: 'Underline names in the text' });
  }
}
