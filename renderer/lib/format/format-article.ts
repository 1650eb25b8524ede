import type { ArticleSummary } from '../../../core/model/article.ts';
import type { LibraryRow } from '../../../core/model/library.ts';

const wordsPerMinute = 230;

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/** "1 note", "3 notes", "1,204 notes". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** "Unread", "62% read" or "Read". */
export function formatArticleState({ state, progress }: Pick<LibraryRow, 'state' | 'progress'>): string {
  if (state === 'unread') return 'Unread';
  return state === 'read' ? 'Read' : `${Math.min(99, Math.max(1, Math.round(progress * 100)))}% read`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
// A date without a time is a calendar day; it must not shift with the time zone.
const wholeDayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "4 May 2015" for an ISO 8601 date or time; unparsable input is returned unchanged. */
export function formatDate(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return (iso.includes('T') ? dayFormat : wholeDayFormat).format(time);
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
    article.publishedAt ? formatDate(article.publishedAt) : `Added ${formatDate(article.addedAt)}`,
    article.words === 0 ? 'Without its text' : `${readingMinutes(article.words)} min`,
  ].filter((part): part is string => Boolean(part));
}

/** The line below an article: reading progress, highlights and notes. */
export function articleState(article: LibraryRow): readonly string[] {
  return [
    // An article that has only a URL has no progress.
    article.words === 0 ? null : formatArticleState(article),
    article.archived ? 'Archived' : null,
    article.highlights > 0 ? countOf(article.highlights, 'highlight') : null,
    article.notes > 0 ? countOf(article.notes, 'note') : null,
  ].filter((part): part is string => part !== null);
}
