import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { createImportQueue } from '../../backend/services/import/import-queue.ts';
import type { ImportResult } from '../../backend/services/import/import-queue.ts';
import { fileSource } from '../../backend/services/import/import-source.ts';
import { createReader } from '../../backend/services/import/reader.ts';
import { createPendingRevisions } from '../../backend/services/import/pending-revisions.ts';
import { createRandom, generateText } from '../lib/random-text.ts';

/**
 * Pages that are too large or too deep, imported as the app does it: how long it takes, how much memory, what the person is told, how late the
 * thread is that waits for it, and how long a cancel takes. `node tools/bench/hostile.ts`, results in out/bench-hostile.json.
 */
const MB = 1024 * 1024;

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;

/** An article of about so many bytes, in paragraphs. */
function longPage(bytes: number): string {
  const random = createRandom(5);
  const paragraphs = Array.from({ length: 40 }, () => `<p>${generateText(random, 120).trim()}</p>`);
  const all: string[] = [];
  for (let length = 0, n = 0; length < bytes; n += 1) {
    const next = paragraphs[n % paragraphs.length]?.replace('<p>', `<p>Number ${n}: `) ?? '';
    all.push(next);
    length += next.length + 1;
  }
  return page(`<article><h1>A long page</h1>${all.join('\n')}</article>`);
}

const deepPage = (depth: number): string =>
  page(
    `<article><h1>A deep page</h1>${'<div>'.repeat(depth)}<p>At the bottom of it all lies a sentence.</p></article>`,
  );

/** Small elements without text, which are dear for what they weigh. */
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
  /** The whole program's memory at its highest, over what it was before, MB. */
  readonly memory: number;
  /** The thread that waits, late at most, ms. */
  readonly late: number;
  readonly status: ImportResult['status'];
  readonly words: number;
  readonly problem: string | null;
  /** From the cancel, after a second of reading, until it is over; null where it was over before. */
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
        // The same page again under another name, which is no article that is there already.
        const again = queue.start([fileSource(file)]);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        const asked = performance.now();
        queue.cancel(again);
        await queue.finished(again);
        cancelled = Math.round(performance.now() - asked);
      }
      outcomes.push({
        name,
        ms: Math.round(ms),
        memory: Math.round(highest - before),
        late: Math.round(delay.max / 1e6),
        status: result.status,
        words: result.words,
        problem: result.problem,
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
