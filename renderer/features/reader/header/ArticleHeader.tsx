import { formatDate, formatMinutes } from '../../../../messages/formats.ts';
import { ArticleMenu } from './ArticleMenu.tsx';
import type { Article } from '../../../../core/model/article.ts';
import { readingMinutes } from '../../../lib/format/format-article.ts';
import { MetadataLine } from '../../../ui/MetadataLine.tsx';
import './article-header.css';

/** UTF-16 code units; a longer title gets a smaller font. */
const longTitle = 110;

/** Title, source and reading time above the article. */
export function ArticleHeader({ article }: { readonly article: Article }) {
  const facts = [
    article.byline,
    article.publishedAt ? formatDate(article.publishedAt) : null,
    article.text === '' ? null : formatMinutes(readingMinutes(article.words)),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <header className="article-header" dir="auto">
      {article.siteName ? <p className="article-site">{article.siteName}</p> : null}
      <h1
        lang={article.lang ?? undefined}
        dir="auto"
        data-long={article.title.length > longTitle || undefined}
      >
        {article.title}
      </h1>
      <div className="article-facts article-facts-row">
        <span>
          <MetadataLine parts={facts} />
        </span>
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
