import { articleLink, highlightLink } from '../../model/link.ts';
import { rowsToCsv } from './csv-text.ts';
import type { ExportContext, ExportItem } from '../item.ts';

/** The columns in order (docs/export.md). */
export const csvColumns = [
  'kind',
  'title',
  'author',
  'site',
  'url',
  'published',
  'quote',
  'note',
  'tags',
  'color',
  'color_name',
  'state',
  'start',
  'end',
  'prefix',
  'suffix',
  'created',
  'updated',
  'id',
  'article_id',
  'link',
] as const;

type Row = Readonly<Partial<Record<(typeof csvColumns)[number], string | number>>>;

function rowsOf({ article, highlights }: ExportItem, { colorNames }: ExportContext): Row[] {
  const source = {
    title: article.title,
    author: article.byline ?? '',
    site: article.siteName ?? '',
    url: article.url ?? '',
    published: article.publishedAt ?? '',
    article_id: article.id,
  };
  const rows: Row[] = highlights.map(({ id, anchor, state, color, note, tags, createdAt, updatedAt }) => ({
    ...source,
    kind: 'highlight',
    quote: anchor.quote.exact,
    note,
    tags: tags.join('; '),
    color,
    color_name: colorNames[color],
    state,
    // An orphaned highlight has no valid offsets.
    ...(state === 'orphaned' ? {} : anchor.span),
    prefix: anchor.quote.prefix,
    suffix: anchor.quote.suffix,
    created: createdAt,
    updated: updatedAt,
    id,
    link: highlightLink(id),
  }));
  if (article.note === '') return rows;
  const note = {
    kind: 'note',
    note: article.note,
    tags: article.tags.join('; '),
    id: article.id,
    link: articleLink(article.id),
  };
  return [{ ...source, ...note }, ...rows];
}

/** One row per highlight and per article note, with a header. */
export function toCsv(items: readonly ExportItem[], context: ExportContext): string {
  const rows = items
    .flatMap((item) => rowsOf(item, context))
    .map((row) => csvColumns.map((name) => row[name] ?? ''));
  return rowsToCsv([csvColumns, ...rows]);
}
