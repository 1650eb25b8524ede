import { globSync, readFileSync } from 'node:fs';
import { inRoot } from '../../lib/paths.ts';
import { externalNames } from './external-names.ts';
import { findWords } from './scan.ts';

/**
 * Checks that comments, identifiers, titles of tests, style sheets and docs use American spelling and the words of docs/style.md.
 * Prints `file:line: word → better` for each problem and exits with 1 when there is any.
 */
const files = globSync(
  [
    '*.{md,ts}',
    '.github/**/*.md',
    '{backend,build,cli,contract,core,data,docs,e2e,electron,messages,renderer,scripts,tools}/**/*.{ts,tsx,css,md}',
  ],
  { cwd: inRoot('.') },
)
  .map((file) => file.replaceAll('\\', '/'))
  // The list of words itself, and inputs of tests.
  .filter((file) => !/^tools\/checks\/vocabulary\/|\/(?:golden|fixtures?|node_modules)\//.test(file))
  .toSorted();

const problems = files.flatMap((file) =>
  findWords(file, readFileSync(inRoot(file), 'utf8'))
    .filter(({ word }) => externalNames[file]?.toLowerCase() !== word.toLowerCase())
    .map(({ line, word, better }) => `${file}:${line}: ${word} → ${better}`),
);
for (const problem of problems) console.error(problem);
console.log(`vocabulary: ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
