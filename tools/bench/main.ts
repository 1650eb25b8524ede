import { mkdirSync, writeFileSync } from 'node:fs';
import { benchAnalyze } from './analyze.ts';
import { benchAnchor } from './anchor.ts';
import type { Figure, SpreadMeasurement } from './compare-inputs.ts';
import { benchExtract } from './extract.ts';
import { benchLibrary } from './library.ts';
import type { Measurement } from './measure.ts';
import { benchList } from './list.ts';
import { benchOpen } from './open.ts';
import { benchScale } from './scale/scale.ts';
import { benchScroll } from './scroll.ts';
import { benchSearch } from './search.ts';
import { benchSizes } from './sizes.ts';
import { benchStart } from './start.ts';

interface Results {
  readonly measurements: readonly (Measurement | SpreadMeasurement)[];
  readonly figures?: readonly Figure[];
}

/** All benchmarks by name: `npm run bench -- search scroll`. */
const benches: Readonly<Record<string, () => Results | Promise<Results>>> = {
  analyze: benchAnalyze,
  anchor: () => ({ measurements: benchAnchor() }),
  extract: () => ({ measurements: benchExtract() }),
  library: () => ({ measurements: benchLibrary() }),
  list: () => ({ measurements: benchList() }),
  open: () => benchOpen(),
  scale: () => benchScale([1_000, 10_000]),
  'scale-50000': () => benchScale([1_000, 50_000]),
  search: () => benchSearch(),
  scroll: () => benchScroll(),
  sizes: () => benchSizes(),
  start: () => benchStart(),
};

const requested = process.argv.slice(2);
const unknown = requested.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

/** Writes the figures to out/bench.json. Only ratios are comparable between machines, so baselines run alongside. */
const results: (Measurement | SpreadMeasurement)[] = [];
const figures: Figure[] = [];
for (const name of requested.length > 0 ? requested : Object.keys(benches)) {
  const done = await benches[name]?.();
  results.push(...(done?.measurements ?? []));
  figures.push(...(done?.figures ?? []));
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify({ node: process.version, results, figures }, null, 2)}\n`);
for (const result of results) {
  const { name, size, median, ratio, baseline } = result;
  console.log(`${name} (${size}): ${median} ms; ${ratio} × ${baseline.name} (${baseline.median} ms)`);
  if ('p95' in result)
    console.log(`  95 %: ${result.p95} ms; ${result.ratio95} × (${result.baseline.p95} ms)`);
}
for (const { name, size, value, unit } of figures)
  console.log(`${name} (${size}): ${value.toLocaleString('en')} ${unit}`);
// Also ends the browser of the scrolling benchmark.
process.exit(0);
