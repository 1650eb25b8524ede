import type { Page } from '@playwright/test';

/** How a stretch of time felt to whoever sat before the window, ms. */
export interface Felt {
  /** From the act to what it asked for being on the screen; 0 when nothing was waited for. */
  readonly until: number;
  /** The longest time that the window's thread did one thing; what is shorter than 50 counts as 0. */
  readonly longest: number;
  /** The time between one frame and the next, of all frames. */
  readonly frames: readonly number[];
}

interface Asked {
  /** What to click, or nothing. */
  readonly click: string | null;
  readonly key: string | null;
  /** What is then looked for, by a CSS selector, with words in it that are in view. */
  readonly wait: string | null;
  /** Goes on for so long after that, ms. */
  readonly after: number;
  /** Scrolls by so much each frame while it goes on, CSS pixels. */
  readonly scroll: number;
}

/** The measurements of one text, by the names of the actions. */
export type Acts = Readonly<Record<string, Felt>>;

/** Acts in the window and watches its frames and long tasks until `after` ms later. */
export const feel = (page: Page, asked: Partial<Asked>): Promise<Felt> =>
  page.evaluate(
    async ({ click, key, wait, after, scroll }) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const tasks: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
      observer.observe({ entryTypes: ['longtask'] });
      const isShown = (selector: string) =>
        [...document.querySelectorAll(selector)].slice(0, 2000).some((element) => {
          const box = element.getBoundingClientRect();
          return box.bottom > 0 && box.top < window.innerHeight && element.textContent !== '';
        });
      await frame();
      const began = performance.now();
      let before = began;
      if (click) document.querySelector<HTMLElement>(click)?.click();
      if (key) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
      const frames: number[] = [];
      let until = wait ? Number.POSITIVE_INFINITY : began;
      const scroller = document.querySelector('.reader-scroll');
      for (;;) {
        const now = await frame();
        frames.push(Math.max(0, now - before));
        before = now;
        if (until === Number.POSITIVE_INFINITY && wait && isShown(wait)) {
          await frame();
          until = performance.now();
        }
        if (scroll !== 0 && scroller) scroller.scrollTop += scroll;
        if (now - until > after || now - began > 60_000) break;
      }
      // What is reported comes a moment after it was.
      await new Promise((resolve) => setTimeout(resolve, 50));
      tasks.push(...observer.takeRecords());
      observer.disconnect();
      const longest = Math.max(
        0,
        ...tasks.filter((task) => task.startTime >= began - 5).map((task) => task.duration),
      );
      return { until: until - began, longest, frames };
    },
    { click: null, key: null, wait: null, after: 500, scroll: 0, ...asked },
  );
