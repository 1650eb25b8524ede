import type { Highlight } from '../../model/annotation.ts';
import { articleLink, entityLink, highlightLink } from '../../model/link.ts';
import { compareSpans } from '../../model/span.ts';
import type { ExportContext, ExportItem } from '../item.ts';

/** The local day of a time, YYYY-MM-DD. */
export function dayOf(time: string): string {
  const date = new Date(time);
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The variables of an article; their names are documented in docs/templates.md. */
const articleVariables = ({ article }: ExportItem) => ({
  id: article.id,
  title: article.title,
  author: article.byline ?? '',
  site: article.siteName ?? '',
  url: article.url ?? '',
  published: article.publishedAt ?? '',
  added: article.addedAt,
  language: article.lang ?? '',
  words: article.words,
  excerpt: article.excerpt,
  note: article.note,
  tags: article.tags,
  link: articleLink(article.id),
});

const highlightVariables = (
  { id, anchor, color, note, tags, state, createdAt, updatedAt }: Highlight,
  { colorNames }: ExportContext,
) => ({
  id,
  text: anchor.quote.exact,
  note,
  color: colorNames[color],
  color_id: color,
  tags,
  created: createdAt,
  updated: updatedAt,
  lost: state === 'orphaned',
  link: highlightLink(id),
});

const entityVariables = ({ analysis }: ExportItem) =>
  (analysis?.entities ?? []).map((entity) => ({
    name: entity.name,
    kind: entity.kind,
    description: entity.description ?? '',
    mentions: entity.mentions.length,
    link: entityLink(entity.name),
  }));

/** An article with its highlights in text order, or only those in `only`. */
export function itemVariables(
  item: ExportItem,
  context: ExportContext,
  only: readonly Highlight[] = item.highlights,
) {
  const highlights = only
    .toSorted((a, b) => compareSpans(a.anchor.span, b.anchor.span))
    .map((highlight) => highlightVariables(highlight, context));
  return { article: articleVariables(item), highlights, entities: entityVariables(item) };
}
