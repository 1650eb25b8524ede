import { articleLink, highlightLink } from '../model/link.ts';
import type { ExportContext, ExportItem } from './item.ts';

/** The name and version of the file's form; a reader refuses what is newer than it knows. */
export const jsonFormat = { format: 'lectern', version: 1 } as const;

/**
 * Everything of these articles as JSON (docs/export.md): texts with their blocks, what the person wrote, and what the
 * analysis found. Offsets are UTF-16 code units of `text`. Importing it again gives the same annotations.
 */
export function toJson(items: readonly ExportItem[], { colorNames, exportedAt }: ExportContext): string {
  const articles = items.map(({ article, highlights, analysis, corrections }) => ({
    ...article,
    link: articleLink(article.id),
    highlights: highlights.map((highlight) => ({ ...highlight, link: highlightLink(highlight.id) })),
    analysis,
    corrections: corrections ?? [],
  }));
  return `${JSON.stringify({ ...jsonFormat, exportedAt, colorNames, articles }, null, 2)}\n`;
}
