import { globSync, readFileSync } from 'node:fs';
import { inRoot } from '../../lib/paths.ts';
import { findWords } from './scan.ts';
import { externalNames, unconverted } from './unconverted.ts';

/**
 * Checks that comments, identifiers, titles of tests, style sheets and docs use American spelling and the words of docs/style.md.
 * Prints `file:line: word → better` for each problem and exits with 1 when there is any. `--all` also prints those of
 * the folders in unconverted.ts, which do not count.
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

const folderOf = (file: string): string | undefined => unconverted.find((folder) => file.startsWith(folder));
const remaining = new Set<string>();
const problems: string[] = [];
for (const file of files) {
  const folder = folderOf(file);
  for (const { line, word, better } of findWords(file, readFileSync(inRoot(file), 'utf8'))) {
    if (externalNames[file] === word) continue;
    const problem = `${file}:${line}: ${word} → ${better}`;
    if (folder === undefined) problems.push(problem);
    else remaining.add(folder);
    if (folder !== undefined && process.argv.includes('--all')) console.log(problem);
  }
}
for (const problem of problems) console.error(problem);
for (const folder of unconverted)
  if (!remaining.has(folder)) console.log(`${folder} has no such words left: remove it from unconverted.ts`);
console.log(
  `vocabulary: ${files.length} files, ${problems.length} problems, ${remaining.size} folders unconverted`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
