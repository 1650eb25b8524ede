import { mkdirSync, writeFileSync } from 'node:fs';
import { benchAnalyse } from './analyse.ts';
import { benchAnchor } from './anchor.ts';
import { benchExtract } from './extract.ts';
import { benchLibrary } from './library.ts';

/** Runs every benchmark and leaves the figures in out/bench.json. Ratios count: machines differ, baselines run beside. */
const results = [...benchAnalyse(), ...benchAnchor(), ...benchExtract(), ...benchLibrary()];
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
for (const { name, size, median, ratio, baseline } of results) {
  console.log(`${name} (${size}): ${median} ms; ${ratio} × ${baseline.name} (${baseline.median} ms)`);
}
