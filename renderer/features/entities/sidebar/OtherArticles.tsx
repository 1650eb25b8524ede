import { countOf } from '../../../lib/format/format-article.ts';
import { ArrowUpRight } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { Entity } from '../../../../core/model/analysis.ts';
import { namedKinds } from '../../../../core/analysis/cooccurrence/cooccurrence.ts';
import { entityQueries } from '../../../lib/api/entity-queries.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { ShowMoreButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import './entity-card.css';
import './entity-sidebar.css';
import '../../../lib/entities/entity-row.css';

const maxArticles = 5;

/** Other articles that mention the entity, and a link to its library page. */
export function OtherArticles({
  articleId,
  entity,
}: {
  readonly articleId: string;
  readonly entity: Entity;
}) {
  const { kind, name } = entity;
  const { openArticle, openEntity } = useNavigation();
  const isNamed = namedKinds.has(kind);
  const page = useQuery({ ...entityQueries.page({ kind, name }), enabled: isNamed });
  if (!isNamed || !page.isSuccess) return null;
  const others = (page.data?.inArticles ?? []).filter((each) => each.articleId !== articleId);
  return (
    <section className="entity-section" aria-labelledby="entity-articles-title">
      <h4 id="entity-articles-title">In other articles</h4>
      {others.length === 0 ? <p className="entities-none">In none that has been looked through.</p> : null}
      <ul className="other-articles">
        {others.slice(0, maxArticles).map((each) => (
          <li key={each.articleId}>
            <UnstyledButton
              className="other-article"
              onClick={() => openArticle(each.articleId, { kind: 'entity', entity: { kind, name } })}
            >
              <span className="entity-name">{each.title}</span>
              <span className="entity-mentions">
                <span aria-hidden="true">{each.mentions}</span>
                <span className="visually-hidden">{countOf(each.mentions, 'mention')}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ShowMoreButton onClick={() => openEntity({ kind, name })}>
        {others.length > maxArticles ? `All ${others.length + 1} articles` : 'Page over all articles'}
        <ArrowUpRight />
      </ShowMoreButton>
    </section>
  );
}
