/** Runs the evaluations, each in its own process. `npm run eval [NAME…]` */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const evaluations = ['extract', 'pdf', 'sentences', 'analyze', 'anchor'];
const requested = process.argv.slice(2);
const unknown = requested.filter((name) => !evaluations.includes(name));
if (unknown.length > 0) {
  console.error(`There is no evaluation named ${unknown.join(', ')}; there are: ${evaluations.join(', ')}.`);
  process.exit(2);
}

let failed = false;
for (const name of evaluations) {
  const file = path.join(import.meta.dirname, `${name}.ts`);
  if ((requested.length > 0 && !requested.includes(name)) || !existsSync(file)) continue;
  console.log(`\n== ${name} ==`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
