import type { Page } from '@playwright/test';

/** Responsiveness during one action, ms. */
export interface Responsiveness {
  /** Time from the action until its result was visible; 0 when nothing was awaited. */
  readonly until: number;
  /** The longest task of the renderer's main thread; tasks shorter than 50 count as 0. */
  readonly longest: number;
  /** Times between consecutive frames. */
  readonly frames: readonly number[];
}

interface Asked {
  /** What to click, or null. */
  readonly click: string | null;
  readonly key: string | null;
  /** CSS selector of the awaited result, which must contain visible text. */
  readonly wait: string | null;
  /** How long to continue afterwards, ms. */
  readonly after: number;
  /** Scroll distance per frame, CSS pixels. */
  readonly scroll: number;
}

/** The measurements of one text, by action. */
export type Measurements = Readonly<Record<string, Responsiveness>>;

/** Performs the action in the window, and records frames and long tasks until `after` ms later. */
export const measureResponsiveness = (page: Page, asked: Partial<Asked>): Promise<Responsiveness> =>
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
      // Performance entries arrive with a delay.
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
