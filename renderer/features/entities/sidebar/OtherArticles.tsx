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

const shown = 5;

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
  const known = namedKinds.has(kind);
  const page = useQuery({ ...entityQueries.page({ kind, name }), enabled: known });
  if (!known || !page.isSuccess) return null;
  const others = (page.data?.inArticles ?? []).filter((each) => each.articleId !== articleId);
  return (
    <section className="entity-section" aria-labelledby="entity-articles-title">
      <h4 id="entity-articles-title">In other articles</h4>
      {others.length === 0 ? <p className="entities-none">In none that has been looked through.</p> : null}
      <ul className="other-articles">
        {others.slice(0, shown).map((each) => (
          <li key={each.articleId}>
            <UnstyledButton
              className="other-article"
              onClick={() => openArticle(each.articleId, { kind: 'entity', entity: { kind, name } })}
            >
              <span className="entity-name">{each.title}</span>
              <span className="entity-mentions">
                <span aria-hidden="true">{each.mentions}</span>
                <span className="visually-hidden">
                  {each.mentions} {each.mentions === 1 ? 'mention' : 'mentions'}
                </span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ShowMoreButton onClick={() => openEntity({ kind, name })}>
        {others.length > shown ? `All ${others.length + 1} articles` : 'Page over all articles'}
        <ArrowUpRight />
      </ShowMoreButton>
    </section>
  );
}
