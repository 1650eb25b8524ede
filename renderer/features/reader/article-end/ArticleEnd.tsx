import { useEffect, useRef, useState, type RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Archive, ArrowRight, Star } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { nextUnreadInLastList } from '../../library/index.ts';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import { useActionRegistry } from '../../../lib/actions/use-actions.tsx';
import { relatedQuery, rowQuery } from '../../../lib/api/library-queries.ts';
import { articleOrigin } from '../../../lib/format/format-article.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { Button, UnstyledButton } from '../../../ui/button/Button.tsx';
import { MetadataLine } from '../../../ui/MetadataLine.tsx';
import './article-end.css';

/** Whether an element has been near the view of a scroller. */
function useWasNear(element: RefObject<Element | null>, scroller: RefObject<Element | null>): boolean {
  const [wasNear, setWasNear] = useState(false);
  useEffect(() => {
    if (!element.current || wasNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWasNear(true);
      },
      { root: scroller.current, rootMargin: '100% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller, wasNear]);
  return wasNear;
}

/** Articles that mention the same names. */
function RelatedArticles({ articleId }: { readonly articleId: string }) {
  const { openArticle } = useNavigation();
  const related = useQuery(relatedQuery(articleId)).data ?? [];
  if (related.length === 0) return null;
  return (
    <nav aria-labelledby="article-end-related">
      <h2 id="article-end-related">{t('reader.end.related')}</h2>
      <ul>
        {related.map((row) => (
          <li key={row.id}>
            <UnstyledButton className="article-end-related" onClick={() => openArticle(row.id)}>
              <bdi>{row.title}</bdi>
              <span>
                <MetadataLine parts={articleOrigin(row)} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ArticleEndProps {
  readonly articleId: string;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What to do at the end of an article: keep it, put it away, read on. */
export function ArticleEnd({ articleId, scroller }: ArticleEndProps) {
  const { run } = useActionRegistry();
  const card = useRef<HTMLElement>(null);
  const isNear = useWasNear(card, scroller);
  const row = useQuery(rowQuery(articleId)).data ?? null;
  const next = useQuery({ ...nextUnreadInLastList(articleId), enabled: isNear }).data ?? null;
  const withKeys = (id: 'article.star' | 'article.archive' | 'article.next' | 'article.archiveAndNext') =>
    t('app.withKeys', { label: t(`actions.${id}`), keys: actionKeys(id) });
  return (
    <section ref={card} className="article-end" aria-label={t('reader.end')} data-after-text="">
      <div className="article-end-actions">
        <Button
          aria-pressed={row?.starred ?? false}
          tooltip={withKeys('article.star')}
          onClick={() => void run('article.star')}
        >
          <Star />
          {row?.starred ? t('library.menu.unstar') : t('actions.article.star')}
        </Button>
        <Button
          aria-pressed={row?.archived ?? false}
          tooltip={withKeys('article.archive')}
          onClick={() => void run('article.archive')}
        >
          <Archive />
          {row?.archived ? t('library.menu.unarchive') : t('actions.article.archive')}
        </Button>
        {next && !row?.archived ? (
          <Button
            tooltip={withKeys('article.archiveAndNext')}
            onClick={() => void run('article.archiveAndNext')}
          >
            {t('reader.end.archiveAndNext')}
          </Button>
        ) : null}
      </div>
      {next ? (
        <Button
          className="article-end-next"
          variant="primary"
          tooltip={withKeys('article.next')}
          onClick={() => void run('article.next')}
        >
          <span>{t('reader.end.next', { title: next.title })}</span>
          <ArrowRight />
        </Button>
      ) : null}
      {isNear ? <RelatedArticles articleId={articleId} /> : null}
    </section>
  );
}
