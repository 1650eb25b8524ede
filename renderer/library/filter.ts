import type { ArticleSummary } from '../../core/model/article.ts';

/** Lower case and without accents, so that "sao" finds "São". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** The articles whose title, site, author or tags hold every word of the query, in any order; all for an empty one. */
export function filterArticles(
  articles: readonly ArticleSummary[],
  query: string,
): readonly ArticleSummary[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return articles;
  return articles.filter((article) => {
    const fields = [article.title, article.siteName ?? '', article.byline ?? '', ...article.tags];
    const searched = fold(fields.join('\n'));
    return words.every((word) => searched.includes(word));
  });
}
