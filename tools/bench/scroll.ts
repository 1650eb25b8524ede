import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { flushSearchQueue } from '../../data/store/search/search-queue.ts';
import { ChromiumApp } from '../../e2e/testing/chromium-app.ts';
import { buildApp } from '../build/build-app.ts';
import { findChromium } from '../lib/chromium.ts';
import { round, type Figure, type SpreadMeasurement } from './compare-inputs.ts';
import { generateArticle } from './generated.ts';
import { createWords } from '../lib/zipf.ts';

const frames = 240;
/** CSS pixels per frame: a fast flick. */
const step = 240;

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;

/** Scrolls an element frame by frame; returns the duration of each frame, ms. */
const scrollFrames = (page: Page, selector: string): Promise<number[]> =>
  page.evaluate(
    async ([where, count, by]) => {
      const element = document.querySelector(where);
      if (!element) throw new Error(`no ${where}`);
      element.scrollTop = 0;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let before = await frame();
      for (let i = 0; i < count; i += 1) {
        element.scrollTop += by;
        const now = await frame();
        times.push(now - before);
        before = now;
      }
      return times;
    },
    [selector, frames, step] as const,
  );

/** A page of the same height with only colored stripes, which shows the browser's own cost on this machine. */
const addStripes = (page: Page, height: number): Promise<void> =>
  page.evaluate((total) => {
    const outer = document.createElement('div');
    outer.id = 'stripes';
    outer.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:99;background:white';
    const inner = document.createElement('div');
    inner.style.cssText = `height:${total}px;background:repeating-linear-gradient(#eee 0 100px,#fff 100px 200px)`;
    outer.append(inner);
    document.body.append(outer);
  }, height);

/**
 * Times scrolling through a long library in a current Chromium against an empty page of the same height, and opening
 * it.
 */
export async function benchScroll(
  articles = 20_000,
): Promise<{ measurements: SpreadMeasurement[]; figures: Figure[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  await buildApp();
  process.env['LECTERN_CHROMIUM'] ??= findChromium();
  const words = createWords();
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  for (let done = 0; done < articles; done += 500)
    db.transaction(() => {
      for (let i = 0; i < 500; i += 1) saveArticle(db, generateArticle(words, 120), 'text');
    })();
  flushSearchQueue(db);
  db.close();
  const size = `${articles.toLocaleString('en')} articles`;
  const app = await ChromiumApp.launch(folder);
  try {
    const { page } = app;
    const start = performance.now();
    await page.reload();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const opened = performance.now() - start;
    const own = await scrollFrames(page, '.library-scroll');
    const blank = await page.evaluate(() => document.querySelectorAll('.article-waiting').length);
    await page.getByRole('searchbox').fill(words.at(300));
    const typed = performance.now();
    await page.locator('.library mark').first().waitFor();
    const searched = performance.now() - typed;
    await page.getByRole('searchbox').fill('');
    await addStripes(page, articles * 164);
    const plain = await scrollFrames(page, '#stripes');
    const [median, p95] = [quantile(own, 0.5), quantile(own, 0.95)];
    const base = { median: quantile(plain, 0.5), p95: quantile(plain, 0.95) };
    return {
      measurements: [
        {
          name: `scroll the library, a frame of ${step} px`,
          unit: 'ms',
          median: round(median),
          p95: round(p95),
          baseline: {
            name: 'an empty page of that height',
            median: round(base.median),
            p95: round(base.p95),
          },
          ratio: round(median / base.median),
          ratio95: round(p95 / base.p95),
          rounds: frames,
          size,
        },
      ],
      figures: [
        { name: 'longest frame while scrolling', unit: 'ms', value: round(Math.max(...own)), size },
        { name: 'rows not yet drawn when scrolling ends', unit: 'rows', value: blank, size },
        { name: 'from loading the window to the first row', unit: 'ms', value: round(opened), size },
        { name: 'from the last letter to the first marked hit', unit: 'ms', value: round(searched), size },
      ],
    };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
