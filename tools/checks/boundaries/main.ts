import { fileCycles, folderCycles } from './cycles.ts';
import { largeFolders } from './folder-size.ts';
import { importsOf, isTestSupport, sourceFiles } from './imports.ts';
import { problemOf } from './module-rules.ts';
import { modules } from './rules.ts';

/**
 * Checks every import of every source file: against the table in rules.ts, for cycles between files and between
 * folders, and the number of files in a folder. Prints a line for each problem; exits with 1 when there is any.
 */
const files = sourceFiles(modules.map(({ folder }) => folder));
const imports = files.flatMap(importsOf);
const inProgram = imports.filter(({ file }) => !isTestSupport(file));
const problems = [
  ...imports.flatMap((entry) => problemOf(entry) ?? []),
  ...fileCycles(inProgram),
  ...folderCycles(inProgram),
  ...largeFolders(files),
];
for (const problem of problems) console.error(problem);
console.log(`boundaries: ${files.length} files, ${imports.length} imports, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
