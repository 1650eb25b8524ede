import { addCase } from '../tools/extraction-cases/add-case.ts';
import { caseInputs, expectedFile, writeExpected } from '../tools/extraction-cases/cases.ts';

/**
 * `npm run golden`: regenerates the expected output of all extraction cases. Run it after an intended change, and
 * review the diff before you commit it.
 * `npm run golden -- add FILE [URL]`: adds a case from a page (.html, .md or .txt).
 */
const folder = 'core/extraction/golden';
const [command, file, url] = process.argv.slice(2);

if (command === 'add' && file !== undefined) {
  const target = await addCase(folder, { file, url });
  console.log(`new       ${target}\nnew       ${expectedFile(folder, target)}`);
  console.log('Check that the expected output is what a reader would want, then commit both.');
} else if (command === undefined) {
  for (const input of ['data/sample/guardian-ng-xi-visit.txt', ...caseInputs(folder)]) {
    // oxlint-disable-next-line no-await-in-loop -- one line per case, in order
    const result = await writeExpected(folder, input);
    console.log(`${result.padEnd(9)} ${expectedFile(folder, input)}`);
  }
} else {
  console.error('Usage: npm run golden [-- add FILE.html [URL]]');
  process.exitCode = 2;
}
