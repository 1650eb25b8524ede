import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSource } from '../syntax.ts';

/** One import of a source file. */
export interface Import {
  /** The importing file, relative to the repository, with slashes. */
  readonly file: string;
  /** As written, e.g. `../model/span.ts` or `node:path`. */
  readonly specifier: string;
  /** The imported file, relative to the repository; null for a package. */
  readonly target: string | null;
}

export const isTest = (file: string): boolean => /\.(?:test|spec)\.tsx?$/.test(file);

/** Files that only tests import. */
export const isTestSupport = (file: string): boolean => isTest(file) || file.includes('/testing/');

/** Every source file below the folders, relative to the repository, with slashes. */
export const sourceFiles = (folders: readonly string[]): readonly string[] => [
  ...new Set(
    folders
      .flatMap((folder) => globSync(`${folder}**/*.{ts,tsx}`))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.includes('node_modules/')),
  ),
];

/** Static imports, re-exports and dynamic imports with a literal specifier. Throws for a file that cannot be parsed. */
function specifiersOf(file: string, source: string): string[] {
  const { module } = parseSource(file, source);
  const statics = module.staticImports.map((i) => i.moduleRequest.value);
  const reexports = module.staticExports.flatMap((e) =>
    e.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
  );
  const dynamic = module.dynamicImports.flatMap((i) => {
    const text = source.slice(i.moduleRequest.start, i.moduleRequest.end);
    return /^['"]/.test(text) ? [text.slice(1, -1)] : [];
  });
  return [...new Set([...statics, ...reexports, ...dynamic])];
}

const targetOf = (file: string, specifier: string): string | null =>
  specifier.startsWith('.')
    ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.split('?')[0] ?? ''))
    : null;

/** All imports of a file. */
export const importsOf = (file: string): readonly Import[] =>
  specifiersOf(file, readFileSync(file, 'utf8')).map((specifier) => ({
    file,
    specifier,
    target: targetOf(file, specifier),
  }));
