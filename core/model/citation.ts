import type { Article } from './article.ts';

/** The metadata of an article used in a citation. */
export type CitedArticle = Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedAt' | 'url'>;

/** A quotation with its source below, as plain text for the clipboard. */
export function quoteForClipboard(words: string, article: CitedArticle): string {
  const day = article.publishedAt?.slice(0, 10) ?? null;
  const source = [article.byline, `“${article.title}”`, article.siteName, day].filter(Boolean).join(', ');
  return [`“${words.trim()}”`, `— ${source}`, article.url].filter(Boolean).join('\n');
}
