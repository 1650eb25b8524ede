import type { ImportedItem } from '../../../core/annotation-import/report.ts';

const excerptLength = 80;

/** A quote or note as a report shows it: one line of at most 80 UTF-16 code units. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line;
}

/** A line of the report about one imported item. */
export const reportItem = (
  item: Pick<ImportedItem, 'place' | 'kind' | 'status' | 'articleId' | 'title' | 'words'> &
    Partial<ImportedItem>,
): ImportedItem => ({ message: null, update: null, ...item });
