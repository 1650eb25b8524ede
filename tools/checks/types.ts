import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Type-checks each runtime with its own tsconfig, then all tests together. */
const root = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { references: { path: string }[] };
const projects = [...root.references.map((r) => `${r.path}/tsconfig.json`), 'tsconfig.tests.json'];
let failed = 0;
for (const project of projects) {
  const run = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', project, '--pretty', 'false'],
    {
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) {
    failed += 1;
    console.error(`${project}:\n${run.stdout}${run.stderr}`);
  }
}
console.log(`types: ${projects.length} projects, ${failed} with errors`);
process.exitCode = failed > 0 ? 1 : 0;
