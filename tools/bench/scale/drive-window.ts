import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Library } from '../../../e2e/page-models/library.ts';
import { Notes } from '../../../e2e/page-models/notes.ts';
import { Reader } from '../../../e2e/page-models/reader.ts';
import { TopBar } from '../../../e2e/page-models/top-bar.ts';
import { ElectronApp } from '../../../e2e/testing/electron-app.ts';
import { measureResponsiveness, type Responsiveness } from '../open/probe.ts';
import type { ScaleFigure } from './writes.ts';

/** Uses the window of a large library as a person does; started by tools/bench/scale/window.ts. */
const [dataFolder = '', report = ''] = process.argv.slice(2);

const main = 'main';
const places = (name: string): string => `header nav button[aria-label="${name}"]`;

/** Memory of the page's objects after a garbage collection, MB. */
async function heapSize(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

/** Memory of the window's process, MB. */
const processSize = (app: ElectronApp): Promise<number> =>
  app.main.evaluate(
    ({ app: main }) =>
      (main.getAppMetrics().find(({ type }) => type === 'Tab')?.memory.workingSetSize ?? Number.NaN) / 1024,
  );

/** Opens articles one after the other, each from the list. */
async function openArticles(app: ElectronApp, count: number): Promise<void> {
  const library = new Library(app);
  const reader = new Reader(app);
  /* oxlint-disable no-await-in-loop -- one window */
  for (let number = 0; number < count; number += 1) {
    await new TopBar(app).openLibrary();
    await library.titles.nth(number % 8).click();
    await reader.root.waitFor();
  }
  /* oxlint-enable no-await-in-loop */
  await new TopBar(app).openLibrary();
  await library.titles.first().waitFor();
}

const openings = 40;

async function measure(app: ElectronApp): Promise<ScaleFigure[]> {
  const { page } = app;
  page.setDefaultTimeout(120_000);
  const figures: ScaleFigure[] = [];
  const add = (name: string, { until, longest }: Responsiveness): void => {
    figures.push({ name: `window: ${name}`, value: until, unit: 'ms' });
    figures.push({ name: `window: ${name}, longest task`, value: longest, unit: 'ms' });
  };
  const act = async (name: string, click: string, wait: string): Promise<void> =>
    add(name, await measureResponsiveness(page, { click, wait, after: 1_500 }));

  await new Library(app).titles.first().waitFor();
  await act('open an article', '.article-title-text', '.article-header h1');
  await act('back to the library', places('Library'), '.article-title-text');
  await act('open the names', places('People & places'), '.names-item');
  await act('open the page of a common name', '.names-item', '.in-article-title');
  const nodes = await page.evaluate(() => document.getElementsByTagName('*').length);
  figures.push({ name: 'window: elements of that page', value: nodes, unit: '' });
  await act('open the annotations', places('Annotations'), `${main} article`);
  await new Notes(app).showTab('Tags');
  await page.locator('.tag-row').first().waitFor();
  await act('from the tags to the library', places('Library'), '.article-title-text');

  const addMemory = async (when: string): Promise<void> => {
    figures.push({ name: `window: objects ${when}`, value: await heapSize(page), unit: 'MB' });
    figures.push({ name: `window: process ${when}`, value: await processSize(app), unit: 'MB' });
  };
  await addMemory(`before ${openings} openings`);
  await openArticles(app, openings);
  await addMemory(`after ${openings} openings`);
  return figures;
}

const app = await ElectronApp.launch(dataFolder);
try {
  writeFileSync(report, JSON.stringify(await measure(app)));
} finally {
  await app.quit();
}
