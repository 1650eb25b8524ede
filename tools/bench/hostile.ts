import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { createImportQueue } from '../../backend/services/import/import-queue.ts';
import type { ImportResult } from '../../backend/services/import/import-result.ts';
import { fileSource } from '../../backend/services/import/import-source.ts';
import { createReader } from '../../backend/services/import/reader.ts';
import { createPendingRevisions } from '../../backend/services/import/pending-revisions.ts';
import { createRandom, generateText } from '../lib/random-text.ts';

/**
 * Imports pages that are too large or too deep, and measures time, memory, the error message, the delay of the waiting
 * thread, and the time to cancel. `node tools/bench/hostile.ts`, results in out/bench-hostile.json.
 */
const MB = 1024 * 1024;

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;

/** Generates an article of about the given number of bytes, in paragraphs. */
function longPage(bytes: number): string {
  const random = createRandom(5);
  const paragraphs = Array.from({ length: 40 }, () => `<p>${generateText(random, 120).trim()}</p>`);
  const parts: string[] = [];
  for (let length = 0, n = 0; length < bytes; n += 1) {
    const next = paragraphs[n % paragraphs.length]?.replace('<p>', `<p>Number ${n}: `) ?? '';
    parts.push(next);
    length += next.length + 1;
  }
  return page(`<article><h1>A long page</h1>${parts.join('\n')}</article>`);
}

const deepPage = (depth: number): string =>
  page(
    `<article><h1>A deep page</h1>${'<div>'.repeat(depth)}<p>At the bottom of it all lies a sentence.</p></article>`,
  );

/** Generates small elements without text, which are expensive for their size. */
const crowdedPage = (bytes: number): string =>
  page(`<article><p>One sentence among very many elements.</p>${'<b></b>'.repeat(bytes / 7)}</article>`);

const cases: Readonly<Record<string, () => string>> = {
  'a page of 50 MB': () => longPage(50 * MB),
  'a page of 39 MB': () => longPage(39 * MB),
  'a page of 10 MB': () => longPage(10 * MB),
  '39 MB of empty elements': () => crowdedPage(39 * MB),
  'a page 100,000 elements deep': () => deepPage(100_000),
};

interface Outcome {
  readonly name: string;
  readonly ms: number;
  /** Peak memory of the process above its initial memory, MB. */
  readonly memory: number;
  /** Maximum delay of the waiting thread, ms. */
  readonly late: number;
  readonly status: ImportResult['status'];
  readonly words: number;
  readonly problem: string | null;
  /** Time from a cancel after one second until the import has ended; null if it had ended before. */
  readonly cancelled: number | null;
}

const resident = (): number => process.memoryUsage.rss() / MB;

async function benchHostile(): Promise<Outcome[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-hostile-'));
  const library = path.join(folder, 'library');
  const db = openLibrary({ folder: library, migrations: resourcesIn(resourcesFolder()).migrations });
  const reader = createReader({ libraryFolder: library });
  const queue = createImportQueue({
    reader,
    db: () => db,
    pendingRevisions: createPendingRevisions(),
    onError: (error) => console.error(error),
  });
  const outcomes: Outcome[] = [];
  try {
    for (const [name, make] of Object.entries(cases)) {
      const file = path.join(folder, 'page.html');
      writeFileSync(file, make());
      const before = resident();
      let highest = before;
      const timer = setInterval(() => (highest = Math.max(highest, resident())), 20);
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const began = performance.now();
      const [result] = await queue.finished(queue.start([fileSource(file)]));
      const ms = performance.now() - began;
      delay.disable();
      clearInterval(timer);
      if (!result) throw new Error('no result');
      let cancelled: number | null = null;
      if (ms > 1_500) {
        // The same page under another name, so that it is not an existing article.
        const again = queue.start([fileSource(file)]);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        const requestedAt = performance.now();
        queue.cancel(again);
        await queue.finished(again);
        cancelled = Math.round(performance.now() - requestedAt);
      }
      outcomes.push({
        name,
        ms: Math.round(ms),
        memory: Math.round(highest - before),
        late: Math.round(delay.max / 1e6),
        status: result.status,
        words: result.words,
        problem: result.problem?.key ?? null,
        cancelled,
      });
      console.log(outcomes.at(-1));
    }
    return outcomes;
  } finally {
    await reader.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const outcomes = await benchHostile();
mkdirSync('out', { recursive: true });
writeFileSync('out/bench-hostile.json', `${JSON.stringify({ node: process.version, outcomes }, null, 2)}\n`);
process.exit(0);
