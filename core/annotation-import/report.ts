import type { MessageRef } from '../../messages/message-keys.ts';
import type { AnnotationFormat, ImportProblem } from './model.ts';
import type { SourceUpdate } from './source-state.ts';

/** Outcome of an imported item. */
export const itemStatuses = ['imported', 'orphaned', 'waiting', 'changed', 'unchanged', 'failed'] as const;
/**
 * `imported`: anchored; `orphaned`: its article exists, but its quote is not found; `waiting`: its article has no text yet;
 * `changed`: already imported, and the source has changed since, which is offered as an update; `unchanged`: already imported;
 * `failed`: could not be read.
 */
export type ItemStatus = (typeof itemStatuses)[number];

export interface ImportedItem {
  readonly place: string;
  readonly kind: 'highlight' | 'note' | 'article' | 'correction';
  readonly status: ItemStatus;
  readonly articleId: string | null;
  /** The article's title. */
  readonly title: string;
  /** The beginning of the quote or note; empty for an article. */
  readonly words: string;
  /** The reason of the failure; null otherwise. */
  readonly message: MessageRef | null;
  /** The change in the source, if there is one. */
  readonly update: SourceUpdate | null;
}

/** The outcome of a file. `imported` counts all new items, including orphaned and waiting ones. */
export interface ImportReport {
  readonly file: string;
  /** Null when the format is unknown. */
  readonly format: AnnotationFormat | null;
  readonly imported: number;
  readonly skipped: number;
  readonly orphaned: number;
  readonly waiting: number;
  readonly failed: number;
  /** Items with an update available from their source. */
  readonly changed: number;
  /** For undoing the import; null when nothing was imported. */
  readonly importId: string | null;
  /** Whether the user cancelled the import. */
  readonly stopped: boolean;
  /** A note on the format for the user; usually null. */
  readonly remark: MessageRef | null;
  readonly items: readonly ImportedItem[];
}

export const failedItem = ({ place, message }: ImportProblem): ImportedItem => ({
  place,
  kind: 'article',
  status: 'failed',
  articleId: null,
  title: '',
  words: '',
  message,
  update: null,
});

/** Counts the items. */
export function reportOf(
  file: string,
  format: AnnotationFormat | null,
  items: readonly ImportedItem[],
  {
    importId = null,
    stopped = false,
    remark = null,
  }: Partial<Pick<ImportReport, 'importId' | 'stopped' | 'remark'>> = {},
): ImportReport {
  const count = (status: ItemStatus): number => items.filter((item) => item.status === status).length;
  const orphaned = count('orphaned');
  const waiting = count('waiting');
  return {
    file,
    format,
    imported: count('imported') + orphaned + waiting,
    skipped: count('unchanged'),
    orphaned,
    waiting,
    failed: count('failed'),
    changed: count('changed'),
    importId,
    stopped,
    remark,
    items,
  };
}
