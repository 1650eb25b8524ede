import { useInfiniteQuery } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
import type { EntityPage } from '../../../../core/model/entities/library-entity.ts';
import { entityQueries, type EntitySelector } from '../../../lib/api/entity-queries.ts';
import { LoadMoreButton } from '../../../ui/LoadMoreButton.tsx';
import { ArticleMentions } from './ArticleMentions.tsx';
import './entity-pages.css';

interface EntityArticlesProps {
  readonly entity: EntitySelector;
  readonly page: Pick<EntityPage, 'articles' | 'inArticles'>;
}

/** The articles that mention the entity, loaded page by page: a common name is in thousands. */
export function EntityArticles({ entity, page }: EntityArticlesProps) {
  const first = page.inArticles.length;
  const more = useInfiniteQuery(entityQueries.articles(entity, first, page.articles));
  const articles = [...page.inArticles, ...(more.data?.pages.flat() ?? [])];
  const isComplete = articles.length >= page.articles || (more.data !== undefined && !more.hasNextPage);
  const loadMore = () => void (more.isFetching ? undefined : more.fetchNextPage());
  return (
    <section aria-labelledby="in-articles-title">
      <h2 id="in-articles-title">{t('entities.page.inArticles')}</h2>
      <ul className="in-articles">
        {articles.map((article, index) => (
          <ArticleMentions key={article.articleId} article={article} entity={entity} open={index === 0} />
        ))}
      </ul>
      {isComplete ? null : <LoadMoreButton key={articles.length} onMore={loadMore} />}
    </section>
  );
}
