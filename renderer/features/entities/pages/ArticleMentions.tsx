import { useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
import type { EntityArticle } from '../../../../core/model/entities/library-entity.ts';
import { formatPublicationDay } from '../../../../messages/formats.ts';
import { entityQueries, type EntitySelector } from '../../../lib/api/entity-queries.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
import { ShowMoreButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { MetadataLine } from '../../../ui/MetadataLine.tsx';
import './entity-pages.css';
import '../sidebar/mention-list.css';
import '../../../lib/entities/entity-row.css';

const initialCount = 5;

interface ArticleMentionsProps {
  readonly article: EntityArticle;
  readonly entity: EntitySelector;
  /** Whether its sentences are expanded initially. */
  readonly open: boolean;
}

/** An article with the sentences that mention the entity; each links to its position. */
export function ArticleMentions({ article, entity, open: isOpenInitially }: ArticleMentionsProps) {
  const { openArticle } = useNavigation();
  const [open, setOpen] = useState(isOpenInitially);
  const [all, setAll] = useState(false);
  const passages = useQuery({ ...entityQueries.passages(entity, article.articleId), enabled: open });
  const shown = all ? (passages.data ?? []) : (passages.data ?? []).slice(0, initialCount);
  const facts = [article.siteName, article.publishedAt ? formatPublicationDay(article.publishedAt) : null];
  return (
    <li className="in-article">
      <UnstyledButton className="in-article-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        <span>
          <span className="in-article-title" {...nameAttributes(article.title)}>
            {article.title}
          </span>
          <span className="entity-about">
            <MetadataLine parts={facts} />
          </span>
        </span>
        <span className="names-count">{t('entities.mentions', { count: article.mentions })}</span>
      </UnstyledButton>
      {open ? (
        <>
          <ol className="mention-list">
            {shown.map(({ start, end, before, mention, after }) => (
              <li key={start}>
                <UnstyledButton
                  className="mention-item"
                  {...nameAttributes(before + mention + after)}
                  onClick={() => openArticle(article.articleId, { kind: 'span', start, end })}
                >
                  {before}
                  <mark>{mention}</mark>
                  {after}
                </UnstyledButton>
              </li>
            ))}
          </ol>
          <div className="in-article-foot">
            <ShowMoreButton onClick={() => openArticle(article.articleId, { kind: 'entity', entity })}>
              {t('entities.page.openArticle')}
            </ShowMoreButton>
            {passages.data && shown.length < passages.data.length ? (
              <ShowMoreButton onClick={() => setAll(true)}>
                {t('entities.page.allSentences', { count: passages.data.length })}
              </ShowMoreButton>
            ) : null}
          </div>
        </>
      ) : null}
    </li>
  );
}
