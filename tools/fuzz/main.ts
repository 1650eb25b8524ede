import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../lib/paths.ts';
import { messageOf } from '../lib/process.ts';
import { corpus } from './corpus.ts';
import { runTarget, type Finding } from './run-target.ts';
import { targets } from './targets/index.ts';

const usage = `Usage: npm run fuzz -- [target…] [options]
Feeds random inputs to everything that reads untrusted data, in a process with limits of time and memory.

  --minutes N   for all targets together (default 1)
  --seed N      first seed; with --inputs 1, repeats an input
  --inputs N    number of inputs of each target, in place of --minutes
  --time N      limit of one input: processor time, ms (default 30000)
  --memory N    limit of one input: resident memory, MiB (default 2048)

Prints each finding with its seed, writes them to out/fuzz.json, and exits with 1 when there is any.
Targets: `;

/** Parses the arguments; ends the program with the usage when asked for, or when they are wrong. */
function readArguments() {
  const help = `${usage}${targets.map(({ name }) => name).join(', ')}`;
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        minutes: { type: 'string', default: '1' },
        seed: { type: 'string' },
        inputs: { type: 'string' },
        time: { type: 'string', default: '30000' },
        memory: { type: 'string', default: '2048' },
      },
    });
    if (!parsed.values.help) return parsed;
    console.log(help);
    process.exit(0);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${help}`);
    process.exit(2);
  }
}

const { values, positionals } = readArguments();
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
