import { ArticleMenu } from '../revisions/ArticleMenu.tsx';
import type { Article } from '../../core/model/article.ts';

const wordsPerMinute = 230;

function publishedText(publishedAt: string): string {
  const date = new Date(publishedAt);
  if (Number.isNaN(date.getTime())) return publishedAt;
  // A date without a time is a day, wherever the reader is.
  const timeZone = /^\d{4}-\d{2}-\d{2}$/.test(publishedAt) ? 'UTC' : undefined;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(date);
}

/** Title, source and reading time above the article. */
export function ArticleHeader({ article }: { readonly article: Article }) {
  const minutes = Math.max(1, Math.round(article.words / wordsPerMinute));
  const facts = [
    article.byline,
    article.publishedAt ? publishedText(article.publishedAt) : null,
    article.text === '' ? null : `${minutes} min`,
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <header className="article-header">
      {article.siteName ? <p className="article-site">{article.siteName}</p> : null}
      <h1 lang={article.lang ?? undefined}>{article.title}</h1>
      <div className="article-facts article-facts-row">
        <span>{facts.join(' · ')}</span>
        <ArticleMenu article={article} />
      </div>
      {article.url ? (
        <p className="article-facts">
          <a href={article.url} data-external="">
            {article.url.replace(/^https?:\/\/(www\.)?/, '').slice(0, 80)}
          </a>
        </p>
      ) : null}
    </header>
  );
}
