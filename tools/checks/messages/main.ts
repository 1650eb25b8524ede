import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceLanguage } from '../../../messages/languages.ts';
import { sourceMessages } from '../../../messages/en-US/index.ts';
import type { Catalog } from '../../../messages/translate.ts';
import { inRoot } from '../../lib/paths.ts';
import { parseSource } from '../syntax.ts';
import { checkSource, checkTranslation } from './check-catalog.ts';
import { findProse, findStrings, findTopLevelCalls } from './scan-source.ts';
import { createUsage } from './usage.ts';

/**
 * Checks the messages of the interface: the catalogs are complete and agree in their arguments, every message is used,
 * and no other text is in the sources. Prints one line for each problem and exits with 1 when there is any.
 */
const problems: string[] = [];

const sourceFiles = globSync('messages/en-US/**/*.ts', { cwd: inRoot('.') }).filter(
  (file) => path.basename(file) !== 'index.ts',
);
const keys: string[] = [];
for (const file of sourceFiles) {
  const exported = Object.values((await import(inRoot(file))) as Record<string, Catalog>);
  const name = path.parse(file).name;
  for (const messages of exported) {
    problems.push(...checkSource(name, messages).map((problem) => `${file}: ${problem}`));
    keys.push(...Object.keys(messages));
  }
}
const missing = keys.filter((key) => !(key in sourceMessages));
problems.push(...missing.map((key) => `messages/en-US/index.ts: ${key} is in no exported file`));
problems.push(
  ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is there twice`),
);

const languageFiles = globSync('messages/languages/*.json', { cwd: inRoot('.') });
for (const file of languageFiles) {
  const messages = JSON.parse(readFileSync(inRoot(file), 'utf8')) as Catalog;
  const found = checkTranslation(path.parse(file).name, messages, sourceMessages);
  problems.push(...found.map((problem) => `${file}: ${problem}`));
}

const usage = createUsage();
const sources = globSync('{backend,cli,contract,core,data,electron,renderer}/**/*.{ts,tsx}', {
  cwd: inRoot('.'),
})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));
for (const file of sources) {
  const text = readFileSync(inRoot(file), 'utf8');
  const { program } = parseSource(file, text);
  usage.add(findStrings(program));
  problems.push(
    ...findTopLevelCalls(program, text).map(
      (line) => `${file}:${line}: a text is made while the module is loaded, before a language is shown`,
    ),
  );
  if (!/^(?:electron|renderer)\//.test(file)) continue;
  problems.push(
    ...findProse(program, text).map(
      ({ line, text: prose }) =>
        `${file}:${line}: ${JSON.stringify(prose)} belongs in messages/${sourceLanguage}`,
    ),
  );
}
const unused = keys.filter((key) => !usage.has(key));
problems.push(...unused.map((key) => `${key} is not used`));

for (const problem of problems) console.error(problem);
console.log(
  `messages: ${keys.length} messages, ${languageFiles.length} translations, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
