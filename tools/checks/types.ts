import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Type-checks each runtime with its own tsconfig, then all tests together. The incremental state of the
 * compiler is stored in node_modules/.cache, so a run checks only what changed since the last one.
 */
const root = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { references: { path: string }[] };
const projects = [...root.references.map((r) => `${r.path}/tsconfig.json`), 'tsconfig.tests.json'];
let failed = 0;
for (const project of projects) {
  const state = `node_modules/.cache/types/${project.replaceAll(/[^a-z]+/g, '-')}.tsbuildinfo`;
  const options = ['-p', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', state];
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options], {
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    failed += 1;
    console.error(`${project}:\n${run.stdout}${run.stderr}`);
  }
}
console.log(`types: ${projects.length} projects, ${failed} with errors`);
process.exitCode = failed > 0 ? 1 : 0;
