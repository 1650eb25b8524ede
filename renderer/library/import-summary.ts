import type { CommandOutput } from '../../contract/commands.ts';
import { countOf } from './article-words.ts';

export type ImportResult = CommandOutput<'import.text'>;

/** The results of one import, by what became of each. */
export interface ImportSummary {
  readonly added: readonly ImportResult[];
  readonly unchanged: readonly ImportResult[];
  readonly failed: readonly ImportResult[];
}

export const summarizeImport = (results: readonly ImportResult[]): ImportSummary => ({
  added: results.filter((result) => result.status === 'added'),
  unchanged: results.filter((result) => result.status === 'unchanged'),
  failed: results.filter((result) => result.status === 'failed'),
});

const titleOf = (result: ImportResult): string => `“${result.title ?? result.name}”`;

/** One or two sentences: "Added 3 articles. 1 was already in the library." Empty for no results. */
export function importToWords({ added, unchanged, failed }: ImportSummary): string {
  const sentences: string[] = [];
  const [firstAdded, firstUnchanged] = [added[0], unchanged[0]];
  if (firstAdded) {
    sentences.push(`Added ${added.length === 1 ? titleOf(firstAdded) : countOf(added.length, 'article')}.`);
  }
  if (firstUnchanged) {
    sentences.push(
      unchanged.length === 1
        ? `${titleOf(firstUnchanged)} is already in the library.`
        : `${countOf(unchanged.length, 'article')} are already in the library.`,
    );
  }
  if (failed.length > 0) sentences.push(`${countOf(failed.length, 'file')} could not be added.`);
  return sentences.join(' ');
}
