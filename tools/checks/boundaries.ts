import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { rooms, testPackages, type Room } from './boundaries.rules.ts';

/**
 * Checks every import of every source file against the table in boundaries.rules.ts.
 * Prints one line for each import that breaks a rule and exits with 1 when there is any.
 */
function specifiersOf(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const fixed = module.staticImports.map((i) => i.moduleRequest.value);
  const reexported = module.staticExports.flatMap((e) =>
    e.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
  );
  const dynamic = module.dynamicImports.flatMap((i) => {
    const text = source.slice(i.moduleRequest.start, i.moduleRequest.end);
    return /^['"]/.test(text) ? [text.slice(1, -1)] : [];
  });
  return [...new Set([...fixed, ...reexported, ...dynamic])];
}

function roomOf(file: string): Room | undefined {
  return rooms
    .filter((room) => file.startsWith(room.folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function problemOf(file: string, room: Room, specifier: string): string | null {
  const isTest = /\.test\.tsx?$/.test(file);
  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(
      path.posix.join(path.posix.dirname(file), specifier.split('?')[0] ?? ''),
    );
    if (!existsSync(target)) return `imports ${target}, which does not exist`;
    // A parent room's files are not its children's: electron/ may not be entered from electron/handlers/.
    const own = target.startsWith(room.folder) && roomOf(target)?.folder === room.folder;
    const allowed = [...room.rooms, ...(room.folder === 'electron/' ? ['electron/'] : [])];
    if (own || allowed.some((entry) => target.startsWith(entry))) return null;
    return `may not import ${target}`;
  }
  if (room.packages.includes('*')) return null;
  const allowed = isTest ? [...room.packages, ...testPackages] : room.packages;
  if (specifier.startsWith('node:')) {
    return allowed.includes('node:*') || allowed.includes(specifier) ? null : `may not import ${specifier}`;
  }
  return allowed.includes(packageName(specifier)) ? null : `may not import the package ${specifier}`;
}

const files = rooms
  .flatMap((room) => globSync(`${room.folder}**/*.{ts,tsx}`))
  .map((file) => file.replaceAll('\\', '/'));
const problems: string[] = [];
for (const file of new Set(files)) {
  const room = roomOf(file);
  if (!room) continue;
  for (const specifier of specifiersOf(file, readFileSync(file, 'utf8'))) {
    const problem = problemOf(file, room, specifier);
    if (problem) problems.push(`${file} ${problem}`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`import boundaries: ${new Set(files).size} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
