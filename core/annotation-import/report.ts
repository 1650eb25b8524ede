import type { AnnotationFormat, ImportProblem } from './model.ts';
import type { SourceUpdate } from './source-state.ts';

/** What became of one thing in an imported file. */
export const itemStatuses = ['imported', 'orphaned', 'waiting', 'changed', 'unchanged', 'failed'] as const;
/**
 * `imported`: it is where it belongs; `orphaned`: its article is there, its words are not in it; `waiting`: its article has
 * no text yet; `changed`: it was there, and its source says something else of it now, which is offered; `unchanged`: it was
 * there already; `failed`: it could not be read.
 */
export type ItemStatus = (typeof itemStatuses)[number];

export interface ImportedItem {
  readonly place: string;
  readonly kind: 'highlight' | 'note' | 'article' | 'correction';
  readonly status: ItemStatus;
  readonly articleId: string | null;
  /** The article's title. */
  readonly title: string;
  /** The beginning of the quoted words or of the note; empty for an article. */
  readonly words: string;
  /** Why it failed; empty otherwise. */
  readonly message: string;
  /** What changed at the source, where something did. */
  readonly update: SourceUpdate | null;
}

/** What became of a whole file. `imported` counts all that is new, the orphaned and the waiting among them. */
export interface ImportReport {
  readonly file: string;
  /** Null where nobody knows what it is. */
  readonly format: AnnotationFormat | null;
  readonly imported: number;
  readonly skipped: number;
  readonly orphaned: number;
  readonly waiting: number;
  readonly failed: number;
  /** Those with a change at their source on offer. */
  readonly changed: number;
  /** By which all that it brought can be taken back; null where it brought nothing. */
  readonly importId: string | null;
  /** True when a person ended it before it was through. */
  readonly stopped: boolean;
  /** What a person should know of such files; empty for most. */
  readonly remark: string;
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
    remark = '',
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
