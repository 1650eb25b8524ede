import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../contract/reply.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { flushSearchQueue } from '../../data/store/search/search-queue.ts';
import { ElectronApp } from '../../e2e/testing/electron-app.ts';
import { buildApp } from '../build/build-app.ts';
import { prepareLaunch } from '../electron-runtime/prepare.ts';
import { testEnvironment } from '../electron-runtime/test-environment.ts';
import { createRandom, generateText } from '../lib/random-text.ts';
import { hasDisplay, withDisplay } from '../lib/display.ts';
import { runInFront } from '../lib/process.ts';
import { round } from './compare-inputs.ts';
import { generateArticle } from './generated.ts';
import { createWords } from '../lib/zipf.ts';

/**
 * Measures responsiveness in the real Electron during an import: frames while the list scrolls, delay of the main
 * process, and time until a highlight is on disk. The baseline is the same window without an import.
 * `node tools/bench/window.ts [--built]`; results in out/bench-window.json. `--built` uses the last build of the app.
 */
const articles = 2_000;
const pages = 200;
const wordsPerPage = 2_000;
const bookWords = 200_000;
const seconds = 12;

interface Bridged {
  readonly lectern: Bridge;
}

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

interface Responsiveness {
  /** Times between frames while the list scrolls, ms. */
  readonly frames: Spread;
  /** Delay of a timer in the main process, ms. */
  readonly mainLate: Spread;
  /** Time from requesting a highlight until it is on disk and confirmed, ms. */
  readonly highlight: Spread;
}

const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
};

/** Runs 4 ms timers in the main process until `read`. */
const watchMain = (main: ElectronApplication): Promise<void> =>
  main.evaluate(() => {
    const delays: number[] = [];
    let due = performance.now() + 4;
    const timer = setInterval(() => {
      const now = performance.now();
      delays.push(Math.max(0, now - due));
      due = now + 4;
    }, 4);
    Object.assign(globalThis, { benchLate: { delays, timer } });
  });

const readMain = (main: ElectronApplication): Promise<number[]> =>
  main.evaluate(() => {
    const { delays, timer } = (
      globalThis as unknown as { benchLate: { delays: number[]; timer: NodeJS.Timeout } }
    ).benchLate;
    clearInterval(timer);
    return delays;
  });

/** Scrolls the list up and down, and creates a highlight four times a second. */
const useWindow = (
  page: Page,
  articleId: string,
  ms: number,
): Promise<{ frames: number[]; highlights: number[] }> =>
  page.evaluate(
    async ([id, length]) => {
      const element = document.querySelector('.library-scroll');
      if (!element) throw new Error('no list');
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const frames: number[] = [];
      const highlights: number[] = [];
      const createHighlight = async (): Promise<void> => {
        const began = performance.now();
        const reply = await (window as unknown as Bridged).lectern.invoke('highlights.create', {
          id: crypto.randomUUID(),
          articleId: id,
          span: { start: 0, end: 12 },
          textVersion: 1,
          color: 'yellow',
        });
        if (!reply.ok) throw new Error(reply.error.text.key);
        highlights.push(performance.now() - began);
      };
      const began = performance.now();
      let before = await frame();
      let lastRequest = before;
      let step = 60;
      const requests: Promise<void>[] = [];
      while (performance.now() - began < length) {
        if (element.scrollTop + element.clientHeight >= element.scrollHeight - 10) step = -60;
        if (element.scrollTop <= 0) step = 60;
        element.scrollTop += step;
        const now = await frame();
        frames.push(now - before);
        before = now;
        if (now - lastRequest < 250) continue;
        lastRequest = now;
        requests.push(createHighlight());
      }
      await Promise.all(requests);
      return { frames, highlights };
    },
    [articleId, ms] as const,
  );

async function measureResponsiveness(app: ElectronApp, articleId: string): Promise<Responsiveness> {
  await watchMain(app.main);
  const { frames, highlights } = await useWindow(app.page, articleId, seconds * 1_000);
  return {
    frames: spread(frames),
    mainLate: spread(await readMain(app.main)),
    highlight: spread(highlights),
  };
}

async function startImport(app: ElectronApp, path: string): Promise<void> {
  await app.answerOpenDialog([path]);
  await app.page.evaluate(async () => {
    const reply = await (window as unknown as Bridged).lectern.invoke('import.openFolder', null);
    if (!reply.ok) throw new Error(reply.error.text.key);
  });
}

function writeFiles(folder: string): { readonly many: string; readonly book: string } {
  const random = createRandom(11);
  const many = path.join(folder, 'many');
  mkdirSync(many);
  for (let n = 0; n < pages; n += 1) {
    const paragraphs = generateText(random, wordsPerPage).split('\n').filter(Boolean);
    writeFileSync(
      path.join(many, `page-${n}.html`),
      `<!doctype html><html lang="en"><head><title>Page ${n}</title></head><body><nav>${'<a href="/x">Menu</a> '.repeat(40)}</nav>
      <article><h1>Page ${n}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('\n')}</article></body></html>`,
    );
  }
  const book = path.join(folder, 'book.txt');
  writeFileSync(book, generateText(random, bookWords));
  return { many, book };
}

async function bench(): Promise<Readonly<Record<string, Responsiveness>>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-window-'));
  const library = path.join(folder, 'library');
  const words = createWords();
  const db = openLibrary({ folder: library, migrations: resourcesIn(resourcesFolder()).migrations });
  const ids = db.transaction(() =>
    Array.from({ length: articles }, () => saveArticle(db, generateArticle(words, 300), 'text').id),
  )();
  flushSearchQueue(db);
  db.close();
  const files = writeFiles(folder);
  const app = await ElectronApp.launch(library);
  try {
    const articleId = ids[0] ?? '';
    await app.page.getByRole('heading', { level: 2 }).first().waitFor();
    await app.page.waitForTimeout(3_000);
    const idle = await measureResponsiveness(app, articleId);
    await startImport(app, files.many);
    const many = await measureResponsiveness(app, articleId);
    await app.page.waitForTimeout(8_000);
    await startImport(app, files.book);
    const book = await measureResponsiveness(app, articleId);
    return { 'nothing is imported': idle, [`${pages} pages`]: many, 'a book of 200,000 words': book };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!process.env['LECTERN_ELECTRON_PATH'] || !hasDisplay()) {
  const launch = await prepareLaunch();
  if (!process.argv.includes('--built')) await buildApp();
  const [command, args] = withDisplay(process.execPath, process.argv.slice(1));
  process.exitCode = await runInFront(command, args, testEnvironment(launch));
} else {
  const responsiveness = await bench();
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench-window.json',
    `${JSON.stringify({ node: process.version, responsiveness }, null, 2)}\n`,
  );
  const line = ({ p50, p95, p99, max }: Spread): string => `${p50} / ${p95} / ${p99} / ${max}`;
  console.log('ms: p50 / p95 / p99 / max');
  for (const [name, { frames, mainLate, highlight }] of Object.entries(responsiveness))
    console.log(
      `${name}: frame ${line(frames)}; main process late ${line(mainLate)}; a highlight ${line(highlight)}`,
    );
  process.exit(0);
}
