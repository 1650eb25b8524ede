import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { inRoot } from '../tools/lib/paths.ts';
import { runInFront } from '../tools/lib/process.ts';
import { none, sum, withExitCode, type Count } from '../tools/test/count.ts';
import { stages, type Stage } from '../tools/test/stages.ts';

/**
 * `npm test`: runs all checks and tests, even when an early one fails. `npm test -- unit e2e` runs only these stages,
 * `npm test -- all` also the installation tests. Prints a table, then `N passed, N failed` on the last line; exits
 * with 1 when anything failed.
 */
interface Result {
  readonly name: string;
  readonly count: Count;
  readonly seconds: number;
}

async function runStage(stage: Stage): Promise<Result> {
  console.log(`\n── ${stage.name} ──`);
  const begin = performance.now();
  if (stage.report) await rm(stage.report.file, { force: true });
  const code = await runInFront(process.execPath, [stage.script, ...stage.args], {
    ...process.env,
    ...stage.env,
  });
  const count = stage.report ? await readCount(stage.report) : { ...none, passed: code === 0 ? 1 : 0 };
  const seconds = (performance.now() - begin) / 1000;
  return { name: stage.name, count: withExitCode(count, code), seconds };
}

async function readCount(report: NonNullable<Stage['report']>): Promise<Count> {
  if (!existsSync(report.file)) return none;
  return report.count(JSON.parse(await readFile(report.file, 'utf8')) as never);
}

function tableOf(results: readonly Result[]): string {
  const lines = results.map(({ name, count, seconds }) => {
    const figures = [count.passed, count.failed, count.skipped].map((n) => String(n).padStart(8)).join('');
    return `${name.padEnd(12)}${figures}${seconds.toFixed(1).padStart(9)} s`;
  });
  return [
    `${''.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(8)}`,
    ...lines,
  ].join('\n');
}

const said = process.argv.slice(2);
const wanted = said.includes('all')
  ? stages.map(({ name }) => name)
  : said.length > 0
    ? said
    : stages.filter(({ onlyNamed }) => !onlyNamed).map(({ name }) => name);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${stages.map((s) => s.name).join(', ')}.`);
  process.exitCode = 2;
} else {
  await mkdir(inRoot('out', 'reports'), { recursive: true });
  const results: Result[] = [];
  for (const stage of stages) {
    // Sequential, because the stages share two processors and one display.
    // oxlint-disable-next-line no-await-in-loop
    if (wanted.includes(stage.name)) results.push(await runStage(stage));
  }
  const total = results.map((result) => result.count).reduce(sum, none);
  console.log(`\n${tableOf(results)}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
