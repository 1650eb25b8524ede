import { t } from '../../../messages/translate.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

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

type NamedOutcome = 'added' | 'updated' | 'unchanged' | 'differing';

/** A sentence with the title of a single article, or the number of several. */
function describeOutcome(outcome: NamedOutcome, results: readonly ImportResult[]): string {
  const [only] = results;
  return results.length === 1 && only
    ? t(`import.result.${outcome}`, { title: only.title ?? only.name })
    : t(`import.result.${outcome}Several`, { count: results.length });
}

/** A short summary: "Added 3 articles. “Tides” is already in the library." Empty without results. */
export function formatImportSummary(summary: ImportSummary): string {
  const { failed, cancelled, missingPictures } = summary;
  const sentences = (['added', 'updated', 'unchanged', 'differing'] as const)
    .filter((outcome) => summary[outcome].length > 0)
    .map((outcome) => describeOutcome(outcome, summary[outcome]));
  if (failed.length > 0) sentences.push(t('import.result.failed', { count: failed.length }));
  if (cancelled.length > 0) sentences.push(t('import.result.cancelled', { count: cancelled.length }));
  if (missingPictures > 0) sentences.push(t('import.result.missingImages', { count: missingPictures }));
  return sentences.join(' ');
}
