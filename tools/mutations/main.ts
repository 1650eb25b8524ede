import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from '../lib/paths.ts';
import { messageOf } from '../lib/process.ts';
import { mutations, type Mutation } from './mutations.ts';

const usage = `Usage: npm run mutate -- [words of a rule]
Removes each security check in a copy of the sources, and runs the tests that must fail without it; one that runs too long fails too.
With words, does so for the rules that contain them.

Prints a line for each, and exits with 1 when a check can be removed unnoticed.
Rules:`;

/** A test that hangs without its check is ended after this time, ms. */
const timeoutMs = 180_000;

interface TestReport {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
}

/** A copy of the sources that shares the packages. */
function copySources(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'lectern-mutations-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z'], {
    cwd: inRoot(),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of stdout.split('\0').filter((name) => name !== ''))
    cpSync(inRoot(file), path.join(copy, file));
  symlinkSync(inRoot('node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

interface Outcome {
  /** Whether a test fails by itself or hangs without the check. */
  readonly isNoticed: boolean;
  readonly description: string;
}

const unnoticed = (description: string): Outcome => ({ isNoticed: false, description });
const noticed = (description: string): Outcome => ({ isNoticed: true, description });

/** Runs the tests without the check. */
function runTests(copy: string, { project, tests }: Mutation): Outcome {
  const report = path.join(copy, 'report.json');
  rmSync(report, { force: true });
  const vitest = path.join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', project, '--reporter=json', `--outputFile=${report}`, ...tests];
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: copy,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    stdio: 'ignore',
  });
  if (error) return noticed(`ended after ${timeoutMs / 1_000} s`);
  if (status === 0) return unnoticed('unnoticed');
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
  return numFailedTests === 0
    ? unnoticed('no test failed by itself')
    : noticed(`${numFailedTests} of ${numFailedTests + numPassedTests} tests fail`);
}

function tryMutation(copy: string, mutation: Mutation): Outcome {
  const edits = [mutation, ...(mutation.also ?? [])];
  try {
    for (const { file, from, to } of edits) {
      const source = readFileSync(path.join(copy, file), 'utf8');
      if (source.split(from).length !== 2) return unnoticed(`the check is not in ${file}`);
      writeFileSync(
        path.join(copy, file),
        source.replace(from, () => to),
      );
    }
    return runTests(copy, mutation);
  } finally {
    for (const { file } of edits) cpSync(inRoot(file), path.join(copy, file));
  }
}

/** The selected rules; ends the program with the usage when asked for, or when the arguments are wrong. */
function readArguments(): readonly Mutation[] {
  const help = [usage, ...mutations.map(({ rule }) => `  ${rule}`)].join('\n');
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.help) {
      console.log(help);
      process.exit(0);
    }
    const words = positionals.join(' ');
    const selected = mutations.filter(({ rule }) => rule.includes(words));
    if (selected.length === 0) throw new Error(`No rule contains “${words}”.`);
    return selected;
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${help}`);
    process.exit(2);
  }
}

const selected = readArguments();
const copy = copySources();
let unnoticedCount = 0;
try {
  for (const mutation of selected) {
    const { isNoticed, description } = tryMutation(copy, mutation);
    if (!isNoticed) unnoticedCount += 1;
    console.log(`${isNoticed ? ' ' : '!'} ${mutation.rule}: ${description}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${unnoticedCount} of ${selected.length} checks can be removed unnoticed`);
process.exitCode = unnoticedCount > 0 ? 1 : 0;
