import type { Article } from './article.ts';

/** The metadata of an article used in a citation. */
export type CitedArticle = Pick<Article, 'title' | 'byline' | 'siteName' | 'publishedAt' | 'url'>;

const sourceOf = ({ title, byline, siteName, publishedAt }: CitedArticle): string =>
  [byline, `“${title}”`, siteName, publishedAt?.slice(0, 10)].filter(Boolean).join(', ');

/** The source as one line of plain text: "Ben Blanchard, “China’s Xi to visit Russia”, Reuters, 2015-05-04, https://…". */
export const citationForClipboard = (article: CitedArticle): string =>
  [sourceOf(article), article.url].filter(Boolean).join(', ');

/** A quotation with its source below, as plain text for the clipboard. */
export function quoteForClipboard(words: string, article: CitedArticle): string {
  return [`“${words.trim()}”`, `— ${sourceOf(article)}`, article.url].filter(Boolean).join('\n');
}
