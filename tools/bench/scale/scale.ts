import { median } from '../../lib/median.ts';
import { openApp } from './app.ts';
import { copyLibrary } from './build-library.ts';
import { createCorpus } from './corpus.ts';
import { queriesOf } from './queries.ts';
import { windowFigures } from './window.ts';
import { writeFigures, type ScaleFigure } from './writes.ts';

const rounds = 5;

/** The time of a slow query is measured once. */
const slowMs = 2_000;

async function queryFigures(folder: string): Promise<ScaleFigure[]> {
  const app = openApp(folder);
  const figures: ScaleFigure[] = [];
  for (const { name, run } of queriesOf(createCorpus())) {
    const times: number[] = [];
    for (let round = 0; round < rounds && (times[0] ?? 0) < slowMs; round += 1) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop
      await run(app);
      times.push(performance.now() - start);
    }
    figures.push({ name, value: median(times), unit: 'ms' });
  }
  await app.close();
  return figures;
}

async function figuresOf(count: number): Promise<ScaleFigure[]> {
  const library = copyLibrary(count);
  try {
    return [
      ...(await queryFigures(library.folder)),
      ...(await windowFigures(library.folder)),
      ...(await writeFigures(library.folder)),
    ];
  } finally {
    library.remove();
  }
}

interface SizedFigure extends ScaleFigure {
  /** The library: "1,000 articles". */
  readonly size: string;
}

const format = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/**
 * Measures libraries of several sizes, and prints each figure with its ratio to the smallest one.
 * @param sizes numbers of articles, ascending
 */
export async function benchScale(
  sizes: readonly number[],
): Promise<{ readonly measurements: readonly never[]; readonly figures: readonly SizedFigure[] }> {
  const bySize: ScaleFigure[][] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const size of sizes) bySize.push(await figuresOf(size));
  const columns = sizes.map((size) => size.toLocaleString('en').padStart(18)).join('');
  console.log(`${'articles'.padEnd(44)}${columns}`);
  for (const [row, { name, value: base, unit }] of (bySize[0] ?? []).entries()) {
    const cells = bySize.map((figures) => {
      const value = figures[row]?.value ?? Number.NaN;
      return `${format(value)} ${unit} ${(value / base).toFixed(1).padStart(6)} ×`.padStart(18);
    });
    console.log(`${name.padEnd(44)}${cells.join('')}`);
  }
  const figures = bySize.flatMap((each, index) =>
    each.map(({ name, value, unit }) => ({
      name,
      value: Number(value.toPrecision(4)),
      unit,
      size: `${sizes[index]?.toLocaleString('en')} articles`,
    })),
  );
  return { measurements: [], figures };
}
