import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../lib/paths.ts';
import { corpus } from './corpus.ts';
import { runTarget, type Finding } from './run-target.ts';
import { targets } from './targets/index.ts';

/**
 * `npm run fuzz`: feeds random inputs to everything that reads untrusted data, in a process with limits of time and memory.
 * `npm run fuzz -- html epub --minutes 5` runs these targets for five minutes together; `--seed 7 --inputs 1` repeats an input;
 * `--time` and `--memory` set the limits of one input: processor time, ms, and resident memory, MiB.
 * Prints each finding with its seed, writes them to out/fuzz.json, and exits with 1 when there is any.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    inputs: { type: 'string' },
    time: { type: 'string', default: '30000' },
    memory: { type: 'string', default: '2048' },
  },
});
const names = targets.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such target: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const selectedNames = positionals.length > 0 ? positionals : names;
const limits = { time: Number(values.time), memory: Number(values.memory) };
const firstSeed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const share = (Number(values.minutes) * 60_000) / selectedNames.length;

const findings: Finding[] = [];
const report = (finding: Finding): void => {
  findings.push(finding);
  console.error(`\n${finding.target}, seed ${finding.seed}: ${finding.message}`);
  console.error(`npm run fuzz -- ${finding.target} --seed ${finding.seed} --inputs 1`);
};

for (const target of selectedNames) {
  const end = performance.now() + share;
  const isOver = (count: number): boolean =>
    values.inputs === undefined ? performance.now() > end : count >= Number(values.inputs);
  // Targets take turns, so that each has the processor to itself.
  for (const seed of values.seed === undefined ? (corpus[target] ?? []) : [])
    // oxlint-disable-next-line no-await-in-loop
    await runTarget(target, seed, limits, (count) => count === 1, report);
  // oxlint-disable-next-line no-await-in-loop
  const count = await runTarget(target, firstSeed, limits, isOver, report);
  console.log(`${target.padEnd(20)}${String(count).padStart(8)} inputs from seed ${firstSeed}`);
}
mkdirSync(inRoot('out'), { recursive: true });
writeFileSync(inRoot('out', 'fuzz.json'), `${JSON.stringify({ firstSeed, findings }, null, 2)}\n`);
console.log(`${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
