import { writeFileSync } from 'node:fs';
import { Library } from '../../../e2e/page-models/library.ts';
import { Reader } from '../../../e2e/page-models/reader.ts';
import { TopBar } from '../../../e2e/page-models/top-bar.ts';
import { ElectronApp } from '../../../e2e/testing/electron-app.ts';
import { measureResponsiveness, type Measurements, type Responsiveness } from './probe.ts';

/** Drives the window through all measurements; started by tools/bench/open.ts, which created the library. */
const [dataFolder = '', report = '', titles = '[]'] = process.argv.slice(2);

const text = '.article-body [data-start]';

async function measureArticle(app: ElectronApp, title: string): Promise<Measurements> {
  const { page } = app;
  const topBar = new TopBar(app);
  const library = new Library(app);
  const reader = new Reader(app);
  const measured: Record<string, Responsiveness> = {};
  const toLibrary = async () => {
    await topBar.openLibrary();
    await library.titles.filter({ hasText: title }).waitFor();
    await page.waitForTimeout(500);
  };
  const button = `[aria-label="Library"] h2 button:has([data-wanted])`;
  const mark = () =>
    library.titles
      .filter({ hasText: title })
      .locator('.article-title-text')
      .evaluate((element) => element.setAttribute('data-wanted', ''));
  const announce = (): Promise<void> =>
    app.main.evaluate(
      ({ BrowserWindow }) =>
        void BrowserWindow.getAllWindows()[0]?.webContents.send('lectern:event', 'changed', {
          topic: 'analysis',
        }),
    );

  await toLibrary();
  await mark();
  measured['opening'] = await measureResponsiveness(page, { click: button, wait: text, after: 3000 });
  await page.waitForTimeout(1500);
  measured['scrolling'] = await measureResponsiveness(page, { scroll: 240, after: 4000 });
  await reader.root.focus();
  const ending = measureResponsiveness(page, { after: 1500 });
  await page.waitForTimeout(100);
  await page.keyboard.press('End');
  measured['going to the end'] = await ending;
  await reader.root.evaluate((element) => element.scrollTo(0, element.scrollHeight * 0.6));
  await page.waitForTimeout(600);
  measured['scrolling back where nobody was'] = await measureResponsiveness(page, {
    scroll: -240,
    after: 3000,
  });

  const arriving = measureResponsiveness(page, { after: 2500 });
  await page.waitForTimeout(300);
  await announce();
  measured['names arriving'] = await arriving;

  await reader.root.focus();
  await page.keyboard.press('s');
  await page.waitForTimeout(500);
  measured['making a highlight'] = await measureResponsiveness(page, { key: '2', after: 1500 });
  measured['stepping by sentence'] = await measureResponsiveness(page, { key: 's', after: 500 });

  await topBar.showSidebar('Annotations');
  await page.waitForTimeout(500);
  measured['showing the names'] = await measureResponsiveness(page, {
    click: '[aria-label="Main"] [aria-label="People & places panel"]',
    wait: 'aside .entity-row',
    after: 1000,
  });
  measured['opening a name'] = await measureResponsiveness(page, {
    click: 'aside .entity-row button',
    wait: 'aside .mention-list li',
    after: 1000,
  });
  measured['next mention'] = await measureResponsiveness(page, { key: ']', after: 1000 });
  measured['showing the highlights'] = await measureResponsiveness(page, {
    click: '[aria-label="Main"] [aria-label="Annotations panel"]',
    wait: 'aside .cards li',
    after: 1000,
  });
  await toLibrary();
  await mark();
  measured['opening again, far in'] = await measureResponsiveness(page, {
    click: button,
    wait: text,
    after: 2500,
  });
  await toLibrary();
  return measured;
}

const app = await ElectronApp.launch(dataFolder);
try {
  const measurements: Measurements[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one window
  for (const title of JSON.parse(titles) as string[]) measurements.push(await measureArticle(app, title));
  writeFileSync(report, JSON.stringify(measurements));
} finally {
  await app.close();
}
