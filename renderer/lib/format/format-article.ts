import { formatDate, formatMinutes, formatPercent, formatPublicationDay } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import type { ArticleSummary } from '../../../core/model/article.ts';
import type { LibraryRow } from '../../../core/model/library.ts';

const wordsPerMinute = 230;

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/** "Unread", "62% read" or "Read". */
export function formatArticleState({ state, progress }: Pick<LibraryRow, 'state' | 'progress'>): string {
  if (state === 'unread') return t('articles.unread');
  if (state === 'read') return t('articles.read');
  return t('articles.progress', { progress: formatPercent(Math.min(0.99, Math.max(0.01, progress))) });
}

/** Removes the leading "By" that many sources put before an author; null when there is no author. */
export function bylineToAuthor(byline: string | null): string | null {
  const author = byline?.replace(/^\s*by\s+/iu, '').trim();
  return author ? author : null;
}

/** The line above a title: site, author, day, reading time. An article without text shows that it is waiting. */
export function articleOrigin(article: ArticleSummary): readonly string[] {
  return [
    article.siteName,
    bylineToAuthor(article.byline),
    article.publishedAt
      ? formatPublicationDay(article.publishedAt)
      : t('articles.added', { date: formatDate(article.addedAt) }),
    article.words === 0 ? t('articles.noText') : formatMinutes(readingMinutes(article.words)),
  ].filter((part): part is string => Boolean(part));
}

/** The line below an article: reading progress, highlights and notes. */
export function articleState(article: LibraryRow): readonly string[] {
  return [
    // An article that has only a URL has no progress.
    article.words === 0 ? null : formatArticleState(article),
    article.archived ? t('articles.archived') : null,
    article.highlights > 0 ? t('articles.highlights', { count: article.highlights }) : null,
    article.notes > 0 ? t('articles.notes', { count: article.notes }) : null,
  ].filter((part): part is string => part !== null);
}
