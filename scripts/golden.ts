import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../backend/services/import/read/read-source.ts';

/**
 * Writes the golden files of the extraction anew: for each input in core/extraction/golden, and for the sample that
 * ships with the app, the article as JSON. Run it after a change that is meant, and read the difference before committing:
 * `node scripts/golden.ts`.
 */
const folder = 'core/extraction/golden';
const inputs = ['data/sample/guardian-ng-xi-visit.txt', ...globSync(`${folder}/*.{txt,html,md}`).toSorted()];
for (const input of inputs) {
  const { article } = await readSource(input);
  const golden = path.join(folder, `${path.basename(input)}.json`);
  const text = `${JSON.stringify(article, null, 1)}\n`;
  let before = '';
  try {
    before = readFileSync(golden, 'utf8');
  } catch {
    // A new input has no golden file yet.
  }
  writeFileSync(golden, text);
  console.log(`${before === text ? 'unchanged' : before ? 'changed  ' : 'new      '} ${golden}`);
}
