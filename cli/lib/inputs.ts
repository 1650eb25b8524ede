import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError, type Output } from './command.ts';

/** Throws a UsageError when there is no input. */
export function requireInputs(inputs: readonly string[], what: string): void {
  if (inputs.length === 0) throw new UsageError(`Name ${what}.`);
}

const isWanted = (name: string, endings: readonly string[]): boolean =>
  !name.startsWith('.') && endings.includes(path.extname(name).toLowerCase());

/** Walks folders manually, because the `recursive` option is newer than the oldest supported Node. */
function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(file, endings);
      return entry.isFile() && isWanted(entry.name, endings) ? [file] : [];
    })
    .toSorted();
}

/** Returns the files in the order given; a folder is replaced by the files below it that end in one of `endings`. */
export function expandFiles(inputs: readonly string[], endings: readonly string[], output: Output): string[] {
  return inputs.flatMap((input) => {
    const stats = statSync(input, { throwIfNoEntry: false });
    if (!stats) {
      output.problem(input, 'There is no such file or folder. Check the name.');
      return [];
    }
    if (!stats.isDirectory()) return [input];
    const files = filesIn(input, endings);
    if (files.length === 0) output.problem(input, `The folder has no files to read (${endings.join(', ')}).`);
    return files;
  });
}
