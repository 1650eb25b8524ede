import { articleLink, highlightLink } from '../model/link.ts';
import type { ExportContext, ExportItem } from './item.ts';

/** Name and version of the format; an importer rejects newer versions. */
export const jsonFormat = { format: 'lectern', version: 1 } as const;

/**
 * Serializes all data of articles as JSON (docs/export.md): texts with blocks, annotations, and analyses. Offsets are UTF-16 code
 * units of `text`. Importing it restores the same annotations.
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
