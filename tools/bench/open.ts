import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analysisVersion } from '../../core/analysis/analysis-version.ts';
import { highlightColors } from '../../core/model/annotation.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { saveAnalysis } from '../../data/store/entities/analyses.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { createHighlight } from '../../data/store/highlights/highlights.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { buildApp } from '../build/build-app.ts';
import { prepareLaunch } from '../electron-runtime/prepare.ts';
import { testEnvironment } from '../electron-runtime/test-environment.ts';
import { withDisplay } from '../lib/display.ts';
import { inRoot } from '../lib/paths.ts';
import { runInFront } from '../lib/process.ts';
import { round, type Figure, type SpreadMeasurement } from './compare-inputs.ts';
import { generateBook } from './open/book.ts';
import type { Measurements, Responsiveness } from './open/probe.ts';

/** The texts to open: a book, and an ordinary article for comparison. */
const texts = {
  book: { title: 'The long book', words: 200_000, names: 2500, highlights: 1000 },
  article: { title: 'The short article', words: 3000, names: 60, highlights: 20 },
} as const;
type Which = keyof typeof texts;

function fill(db: Db, which: Which): void {
  const { title, words, names, highlights } = texts[which];
  const { article, analysis } = generateBook(title, words, names);
  const { id } = saveArticle(db, article, 'text');
  saveAnalysis(db, { articleId: id, textVersion: 1, engineVersion: String(analysisVersion) }, analysis);
  db.transaction(() => {
    const wordy = article.blocks.filter(({ start, end }) => end - start > 60);
    for (let i = 0; i < highlights; i += 1) {
      const block = wordy[Math.floor((i * wordy.length) / highlights)];
      const color = highlightColors[i % highlightColors.length];
      if (block && color)
        createHighlight(db, {
          id: randomUUID(),
          articleId: id,
          span: { start: block.start + 5, end: block.start + 45 },
          textVersion: 1,
          color,
          note: i % 5 === 0 ? 'A note' : undefined,
        });
    }
  })();
}

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

function compare(name: string, own: Responsiveness, base: Responsiveness): SpreadMeasurement {
  const of = ({ frames }: Responsiveness) => ({
    median: round(quantile(frames, 0.5)),
    p95: round(quantile(frames, 0.95)),
  });
  const [a, b] = [of(own), of(base)];
  return {
    name: `${name}: a frame`,
    unit: 'ms',
    ...a,
    baseline: { name: `the same in an article of ${texts.article.words} words`, ...b },
    ratio: round(a.median / b.median),
    ratio95: round(a.p95 / b.p95),
    rounds: own.frames.length,
    size: `${texts.book.words.toLocaleString('en')} words`,
  };
}

function figuresOf(name: string, measurements: Readonly<Record<Which, Responsiveness>>): Figure[] {
  return (['book', 'article'] as const).flatMap((which) => {
    const { until, longest, frames } = measurements[which];
    const size = `${texts[which].words.toLocaleString('en')} words`;
    const figure = (what: string, value: number): Figure => ({
      name: `${name}: ${what}`,
      unit: 'ms',
      value: round(value),
      size,
    });
    return [
      ...(until > 0 ? [figure('until it is shown', until)] : []),
      figure('longest task (0: none over 50)', longest),
      figure('frames, 99 %', quantile(frames, 0.99)),
      figure('longest frame', Math.max(...frames)),
    ];
  });
}

/**
 * Opens a book of 200,000 words in the real window and measures opening, scrolling, names and highlights; the same for
 * an ordinary article. Frames are those of this machine's screen or of a virtual display without a GPU.
 */
export async function benchOpen(): Promise<{ measurements: SpreadMeasurement[]; figures: Figure[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const library = path.join(folder, 'library');
    const db = openLibrary({ folder: library, migrations: resourcesIn(resourcesFolder()).migrations });
    for (const which of ['article', 'book'] as const) fill(db, which);
    db.close();
    const [launch] = await Promise.all([prepareLaunch(), buildApp()]);
    const report = path.join(folder, 'felt.json');
    const titles = JSON.stringify([texts.article.title, texts.book.title]);
    const drive = [inRoot('tools', 'bench', 'open', 'drive.ts'), library, report, titles];
    const code = await runInFront(...withDisplay(process.execPath, drive), testEnvironment(launch));
    if (code !== 0) throw new Error(`the window could not be driven (${code})`);
    const [article, book] = JSON.parse(readFileSync(report, 'utf8')) as [Measurements, Measurements];
    const pairs = Object.entries(book).flatMap(([name, own]) => {
      const base = article[name];
      return base ? [{ name, measurements: { book: own, article: base } }] : [];
    });
    return {
      measurements: pairs.map(({ name, measurements }) =>
        compare(name, measurements.book, measurements.article),
      ),
      figures: pairs.flatMap(({ name, measurements }) => figuresOf(name, measurements)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
