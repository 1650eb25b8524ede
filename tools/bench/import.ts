import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { createImportQueue } from '../../backend/services/import/import-queue.ts';
import { fileSource } from '../../backend/services/import/import-source.ts';
import { createReader } from '../../backend/services/import/reader.ts';
import { readSource } from '../../backend/services/import/read/read-source.ts';
import { createPendingRevisions } from '../../backend/services/import/pending-revisions.ts';
import { createRandom, generateText } from '../lib/random-text.ts';

/**
 * Imports pages in worker threads as the app does, and measures the delay of the main thread, which is how much the
 * window would stutter. The baseline reads the same pages in the main thread. `node tools/bench/import.ts`, results in
 * out/bench-import.json.
 */
const pages = 200;
const words = 2_000;

interface Lateness {
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Delay of a timer in the main thread, ms. */
  readonly late: { readonly p50: number; readonly p99: number; readonly max: number };
}

const round = (value: number): number => Number(value.toPrecision(3));

async function watch(work: () => Promise<void>): Promise<Lateness> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  const ms = (nanoseconds: number): number => round(Math.max(0, nanoseconds / 1e6 - 5));
  return {
    seconds: round(seconds),
    pagesPerSecond: round(pages / seconds),
    late: { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) },
  };
}

function writePages(folder: string): string[] {
  const random = createRandom(11);
  return Array.from({ length: pages }, (_x, n) => {
    const paragraphs = generateText(random, words).match(/[^.]+\.(?:[^.]+\.){0,4}/g) ?? [];
    const file = path.join(folder, `page-${n}.html`);
    writeFileSync(
      file,
      `<!doctype html><html lang="en"><head><title>Page ${n}</title></head><body><nav>${'<a href="/x">Menu</a> '.repeat(40)}</nav>
      <article><h1>Page ${n}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('\n')}</article></body></html>`,
    );
    return file;
  });
}

export async function benchImport(): Promise<{ readonly threads: Lateness; readonly mainThread: Lateness }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-import-'));
  const resources = resourcesIn(resourcesFolder());
  const library = path.join(folder, 'library');
  const db = openLibrary({ folder: library, migrations: resources.migrations });
  const reader = createReader({ libraryFolder: library });
  try {
    const files = writePages(folder);
    // Load the code of both sides before timing.
    await Promise.all(
      [fileSource(files[0] ?? ''), fileSource(files[1] ?? '')].map(({ request }) => reader.read(request)),
    );
    await readSource(files[0] ?? '');
    const queue = createImportQueue({
      reader,
      db: () => db,
      pendingRevisions: createPendingRevisions(),
      onError: (error) => console.error(error),
    });
    const threads = await watch(async () => {
      const results = await queue.finished(queue.start(files.map(fileSource)));
      const failed = results.find(({ status }) => status !== 'added');
      if (failed) throw new Error(`${failed.name}: ${failed.status}: ${failed.problem ?? ''}`);
    });
    const mainThread = await watch(async () => {
      for (const file of files) await readSource(file);
    });
    return { threads, mainThread };
  } finally {
    await reader.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { threads, mainThread } = await benchImport();
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench-import.json',
    `${JSON.stringify({ node: process.version, pages, words, threads, mainThread }, null, 2)}\n`,
  );
  const line = ({ pagesPerSecond, late }: Lateness): string =>
    `${pagesPerSecond} pages/s; the main thread late by ${late.p50} ms (median), ${late.p99} ms (p99), ${late.max} ms (at most)`;
  console.log(`import in threads, saved (${pages} pages of ${words} words): ${line(threads)}`);
  console.log(`baseline: read in the main thread, not saved: ${line(mainThread)}`);
}
