/**
 * Kills a process that writes annotations with SIGKILL at random moments and checks that nothing is lost.
 * `npm run crash-test [KILLS] [SEED]`; 200 kills by default. The results are written to out/crash-test.json.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCrashTest } from '../tools/crash-test/run-crash-test.ts';

const [kills = '200', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-crash-'));
const result = await runCrashTest(folder, Number(kills), Number(seed));
mkdirSync('out', { recursive: true });
writeFileSync('out/crash-test.json', `${JSON.stringify(result, null, 2)}\n`);
console.log(
  `${result.kills} kills, ${result.interrupted} during a write; ${result.confirmed} writes had been confirmed.`,
);
for (const failure of result.failures) console.log(failure);
if (result.failures.length === 0) {
  console.log('Nothing that was answered is missing, and the check was clean each time.');
  rmSync(folder, { recursive: true, force: true });
} else console.log(`The library is kept in ${folder}.`);
process.exitCode = result.failures.length === 0 ? 0 : 1;
