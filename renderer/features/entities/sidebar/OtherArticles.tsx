import { t } from '../../../../messages/translate.ts';
import { ArrowUpRight } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { Entity } from '../../../../core/model/analysis.ts';
import { namedKinds } from '../../../../core/model/analysis.ts';
import { entityQueries } from '../../../lib/api/entity-queries.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
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
  const isNamed = namedKinds.includes(kind);
  const page = useQuery({ ...entityQueries.page({ kind, name }), enabled: isNamed });
  if (!isNamed || !page.isSuccess) return null;
  const others = (page.data?.inArticles ?? []).filter((each) => each.articleId !== articleId);
  return (
    <section className="entity-section" aria-labelledby="entity-articles-title">
      <h4 id="entity-articles-title">{t('entities.other.title')}</h4>
      {others.length === 0 ? <p className="entities-none">{t('entities.other.none')}</p> : null}
      <ul className="other-articles">
        {others.slice(0, maxArticles).map((each) => (
          <li key={each.articleId}>
            <UnstyledButton
              className="other-article"
              onClick={() => openArticle(each.articleId, { kind: 'entity', entity: { kind, name } })}
            >
              <span className="entity-name" {...nameAttributes(each.title)}>
                {each.title}
              </span>
              <span className="entity-mentions">
                <span aria-hidden="true">{each.mentions}</span>
                <span className="visually-hidden">{t('entities.mentions', { count: each.mentions })}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ShowMoreButton onClick={() => openEntity({ kind, name })}>
        {others.length > maxArticles
          ? t('entities.other.all', { count: others.length + 1 })
          : t('entities.other.page')}
        <ArrowUpRight />
      </ShowMoreButton>
    </section>
  );
}
