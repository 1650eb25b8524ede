import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../../backend/services/import/read/read-source.ts';

/** What writing an expected output did to its file. */
export type WriteResult = 'unchanged' | 'changed' | 'new';

/** File extensions that an extraction case can have. */
export const caseExtensions: readonly string[] = ['.html', '.md', '.txt'];

/** The inputs of all cases in a folder, sorted by name. */
export const caseInputs = (folder: string): readonly string[] =>
  caseExtensions.flatMap((extension) => globSync(path.join(folder, `*${extension}`))).toSorted();

/** Where the expected output of an input is kept. */
export const expectedFile = (folder: string, input: string): string =>
  path.join(folder, `${path.basename(input)}.json`);

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Extracts the article of an input and writes it as the expected output, in JSON.
 * Rejects with an AppError for an input that cannot be read as an article.
 */
export async function writeExpected(folder: string, input: string): Promise<WriteResult> {
  const { article } = await readSource(input);
  const file = expectedFile(folder, input);
  const text = `${JSON.stringify(article, null, 1)}\n`;
  const before = readIfPresent(file);
  if (before === text) return 'unchanged';
  writeFileSync(file, text);
  return before === null ? 'new' : 'changed';
}
