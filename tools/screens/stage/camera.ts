import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { untilIdle } from './quiet.ts';
import { steadyText, type Replacement } from './steady-text.ts';

export type Scheme = 'light' | 'dark' | 'sepia';

interface CameraOptions {
  readonly out: string;
  readonly width: number;
  readonly replacements: readonly Replacement[];
  readonly page: () => Page;
}

interface ShotOptions {
  /** Keeps the pointer, because the hovered element is the subject. */
  readonly keepPointer?: boolean;
  /** Keeps toasts, which are otherwise closed first. */
  readonly keepMessages?: boolean;
}

const mostTries = 40;
const pause = 120;

/** Captures the window in each color scheme, once it is stable. */
export class Camera {
  readonly #options: CameraOptions;
  readonly #taken = new Set<string>();
  /** Sepia is the app's own theme, which the caller selects; light and dark follow the system. */
  schemes: readonly Scheme[] = ['light', 'dark'];

  constructor(options: CameraOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#taken.size;
  }

  async shoot(name: string, { keepPointer = false, keepMessages = false }: ShotOptions = {}): Promise<void> {
    const page = this.#options.page();
    if (!keepMessages) await closeMessages(page);
    if (!keepPointer) await page.mouse.move(1, 1);
    /* oxlint-disable no-await-in-loop -- one window */
    for (const scheme of this.schemes) {
      const file = `${name}.${this.#options.width}.${scheme}.png`;
      if (this.#taken.has(file)) throw new Error(`two screens are called ${name}`);
      await this.#paint(scheme);
      const picture = await this.#picture(name);
      await writeFile(path.join(this.#options.out, file), picture);
      this.#taken.add(file);
    }
    /* oxlint-enable no-await-in-loop */
  }

  /**
   * Applies the scheme by switching from the other one, so that the whole window is repainted. Partial repaints may
   * antialias the edges differently.
   */
  async #paint(scheme: Scheme): Promise<void> {
    const page = this.#options.page();
    const [wanted, other] = scheme === 'dark' ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    await page.emulateMedia({ colorScheme: other, reducedMotion: 'reduce' });
    await page.evaluate(untilIdle, 5_000);
    await page.emulateMedia({ colorScheme: wanted, reducedMotion: 'reduce' });
  }

  /** The first of two consecutive identical captures. */
  async #picture(name: string): Promise<Buffer> {
    const page = this.#options.page();
    let last: Buffer = Buffer.alloc(0);
    /* oxlint-disable no-await-in-loop -- one after the other */
    for (let tries = 0; tries < mostTries; tries += 1) {
      await page.evaluate(untilIdle, 5_000);
      await page.evaluate(steadyText, this.#options.replacements);
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
      if (picture.equals(last)) return picture;
      last = picture;
      await page.waitForTimeout(pause);
    }
    /* oxlint-enable no-await-in-loop */
    throw new Error(`the window does not become stable: ${name}`);
  }
}

/** Closes toasts, which would disappear at an unpredictable time. */
async function closeMessages(page: Page): Promise<void> {
  const dismiss = page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Dismiss' });
  // A dialog makes the toasts inert; they can still be clicked by script.
  for (let left = await dismiss.count(); left > 0; left -= 1)
    // oxlint-disable-next-line no-await-in-loop -- each takes the next one's place
    await dismiss
      .first()
      .evaluate((button: HTMLElement) => button.click(), { timeout: 1_000 })
      .catch(() => undefined);
}
