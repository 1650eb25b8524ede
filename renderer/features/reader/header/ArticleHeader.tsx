import { formatMinutes, formatPublicationDay } from '../../../../messages/formats.ts';
import type { Article } from '../../../../core/model/article.ts';
import { readingMinutes } from '../../../lib/format/format-article.ts';
import { textAttributes } from '../../../lib/articles/text-attributes.ts';
import { useArticleText } from '../blocks/text-context.tsx';
import { MetadataLine } from '../../../ui/MetadataLine.tsx';
import './article-header.css';

/** UTF-16 code units; a longer title gets a smaller font. */
const longTitle = 110;

/** Title, source and reading time above the article. */
export function ArticleHeader({ article }: { readonly article: Article }) {
  const { dir } = useArticleText(article.text || article.title, article.lang);
  const facts = [
    article.byline,
    article.publishedAt ? formatPublicationDay(article.publishedAt) : null,
    article.text === '' ? null : formatMinutes(readingMinutes(article.words)),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    // The facts are in the language of the window, and are laid out in the direction of the article.
    <header className="article-header" dir={dir}>
      {article.siteName ? (
        <p className="article-site">
          <bdi>{article.siteName}</bdi>
        </p>
      ) : null}
      <h1
        {...textAttributes(article.title, article.lang)}
        data-long={article.title.length > longTitle || undefined}
      >
        {article.title}
      </h1>
      <p className="article-facts">
        <MetadataLine parts={facts} />
      </p>
      {article.url ? (
        <p className="article-facts">
          <a href={article.url} data-external="" dir="ltr">
            {article.url.replace(/^https?:\/\/(www\.)?/, '').slice(0, 80)}
          </a>
        </p>
      ) : null}
    </header>
  );
}
