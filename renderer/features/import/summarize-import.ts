import type { CommandOutput } from '../../../contract/commands.ts';
import { countOf } from '../../lib/format/format-article.ts';

export type ImportResult = CommandOutput<'import.text'>;
export type ImportBatch = CommandOutput<'import.batches'>[number];

/** Results of one import, grouped by outcome. */
export interface ImportSummary {
  readonly added: readonly ImportResult[];
  readonly updated: readonly ImportResult[];
  readonly unchanged: readonly ImportResult[];
  /** In the library with a different text; the user decides. */
  readonly differing: readonly ImportResult[];
  readonly failed: readonly ImportResult[];
  readonly cancelled: readonly ImportResult[];
  /** Number of images of the added and updated articles that could not be fetched. */
  readonly missingPictures: number;
}

export function summarizeImport(results: readonly ImportResult[]): ImportSummary {
  const withStatus = (status: ImportResult['status']) => results.filter((result) => result.status === status);
  return {
    added: withStatus('added'),
    updated: withStatus('updated'),
    unchanged: withStatus('unchanged'),
    differing: withStatus('differs'),
    failed: withStatus('failed'),
    cancelled: withStatus('cancelled'),
    missingPictures: [...withStatus('added'), ...withStatus('updated')].reduce(
      (sum, each) => sum + each.missingPictures,
      0,
    ),
  };
}

/** Whether there are details or decisions that a toast cannot show. */
export const needsDialog = ({ failed, differing }: ImportSummary): boolean =>
  failed.length > 0 || differing.length > 0;

const titleOf = (result: ImportResult): string => `“${result.title ?? result.name}”`;
const namesOf = (results: readonly ImportResult[]): string =>
  results.length === 1 && results[0] ? titleOf(results[0]) : countOf(results.length, 'article');
const verb = (results: readonly unknown[]): string => (results.length === 1 ? 'is' : 'are');

/** A short summary: "Added 3 articles. “Tides” is already in the library." Empty without results. */
export function formatImportSummary(summary: ImportSummary): string {
  const { added, updated, unchanged, differing, failed, cancelled, missingPictures } = summary;
  const sentences: string[] = [];
  if (added.length > 0) sentences.push(`Added ${namesOf(added)}.`);
  if (updated.length > 0) sentences.push(`Updated ${namesOf(updated)}.`);
  if (unchanged.length > 0)
    sentences.push(`${namesOf(unchanged)} ${verb(unchanged)} already in the library.`);
  if (differing.length > 0)
    sentences.push(`${namesOf(differing)} ${verb(differing)} in the library with another text.`);
  if (failed.length > 0) sentences.push(`${countOf(failed.length, 'input')} could not be added.`);
  if (cancelled.length > 0) sentences.push(`${countOf(cancelled.length, 'input')} left out, as you asked.`);
  if (missingPictures > 0)
    sentences.push(`${countOf(missingPictures, 'picture')} ${missingPictures === 1 ? 'is' : 'are'} missing.`);
  return sentences.join(' ');
}
