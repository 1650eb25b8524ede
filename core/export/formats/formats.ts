import { assertNever } from '../../model/assert.ts';
import { exportFormats } from '../../model/export.ts';
import type { ExportFormat } from '../../model/export.ts';
import { articleToMarkdown } from '../article-to-markdown.ts';
import { toHtml } from '../html/to-html.ts';
import type { ExportContext, ExportItem } from '../item.ts';
import { toCsv } from '../csv/to-csv.ts';
import { toJsonLd } from '../to-json-ld.ts';
import { toJson } from '../to-json.ts';

export const isExportFormat = (name: string): name is ExportFormat =>
  exportFormats.some((format) => format === name);

/** File extension of the format, including the dot. */
export const endingOf = (format: ExportFormat): string => `.${format}`;

/** The parts to include, where the format allows a choice. */
export interface ExportOptions {
  readonly frontMatter: boolean;
  readonly entities: boolean;
}

/** Serializes articles as one file. In Markdown, several articles follow one another without front matter. */
export function exportToText(
  format: ExportFormat,
  items: readonly ExportItem[],
  context: ExportContext,
  options: ExportOptions,
): string {
  switch (format) {
    case 'md':
      return items
        .map((item) =>
          articleToMarkdown({
            ...item,
            ...context,
            options: { ...options, frontMatter: options.frontMatter && items.length === 1 },
          }),
        )
        .join('\n');
    case 'html':
      return toHtml(items, context);
    case 'jsonld':
      return toJsonLd(items);
    case 'csv':
      return toCsv(items, context);
    case 'json':
      return toJson(items, context);
    default:
      return assertNever(format);
  }
}
