import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../lib/paths.ts';
import { allowed } from './allowed.ts';
import { builtRegexesIn } from './built-regexes.ts';
import { findSlowText, type SlowText } from './check-regex.ts';
import { regexesIn } from './find-regexes.ts';

/**
 * Checks that no regular expression of the program takes time beyond linear in the length of a text. Each is matched with long
 * texts made from its own parts, and the steps are counted; see docs/security.md. Prints those that fail, with such a text,
 * and exits with 1 when there is any. `npm run check:regexes -- FOLDER` checks a part of the program.
 */
const [folder = ''] = process.argv.slice(2);
const files = globSync('{core,contract,data,backend,electron,cli,renderer}/**/*.{ts,tsx}', {
  cwd: inRoot('.'),
})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.startsWith(folder) && !/\.test\.|\.d\.ts$|\/testing\//.test(file))
  .toSorted();

const coreFiles = files.filter((file) => file.startsWith('core/'));
const built = await builtRegexesIn(coreFiles.map((file) => inRoot(file)));
const regexes = files.flatMap((file) => [
  ...regexesIn(file, readFileSync(inRoot(file), 'utf8')).map(({ line, ...regex }) => ({
    place: `${file}:${line}`,
    file,
    ...regex,
  })),
  ...(built.get(path.normalize(inRoot(file))) ?? []).map((regex) => ({ place: file, file, ...regex })),
]);

const results = new Map<string, SlowText | null>();
const used = new Set<unknown>();
const problems: string[] = [];
for (const { place, file, source, flags } of regexes) {
  const key = `/${source}/${flags}`;
  if (!results.has(key)) results.set(key, findSlowText(source, flags));
  const slow = results.get(key);
  if (!slow) continue;
  const reason = allowed.find(
    (each) =>
      (each.file.endsWith('/') ? file.startsWith(each.file) : file === each.file) &&
      source.startsWith(each.source),
  );
  if (reason) used.add(reason);
  else {
    const growth = slow.growth === null ? 'many' : slow.growth.toFixed(1);
    problems.push(
      `${place}: ${key.slice(0, 160)} takes ${growth} times as long on ${JSON.stringify(slow.text)}… twice`,
    );
  }
}
for (const each of allowed)
  if (folder === '' && !used.has(each))
    problems.push(`allowed.ts: ${each.file} /${each.source} is not needed any more`);
for (const problem of problems) console.error(problem);
console.log(`regexes: ${regexes.length} in ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
