import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Archive, Star } from 'lucide-react';
import { formatMinutes, formatPercent } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import { rowQuery } from '../../../lib/api/library-queries.ts';
import { actionKeys } from '../../../lib/actions/action-keys.ts';
import { useActionRegistry } from '../../../lib/actions/use-actions.tsx';
import { readingMinutes } from '../../../lib/format/format-article.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import { MetadataLine } from '../../../ui/MetadataLine.tsx';
import { ArticleDialogs, useArticleActions, type ArticleDialog } from '../../articles/index.ts';
import { headingsOf } from '../contents/headings.ts';
import { useCurrentHeading } from '../contents/use-current-heading.ts';
import { ArticleMenu } from '../header/ArticleMenu.tsx';
import type { ArticlePage } from '../page/use-article-page.ts';
import { useOpenArticleActions } from './use-open-article-actions.ts';
import { useReadingProgress } from './use-reading-progress.ts';
import './article-bar.css';

/** Title, chapter, share of the text and remaining minutes, once the title above the text is out of view. */
function ReadingProgress({ page }: { readonly page: ArticlePage }) {
  const { article } = page;
  const progress = useReadingProgress(page);
  const headings = useMemo(() => headingsOf(article), [article]);
  const chapter = headings[useCurrentHeading(page, headings)]?.words ?? null;
  if (!progress.isTitleHidden) return <div className="article-bar-place" />;
  const minutes = readingMinutes(article.words * (1 - progress.share));
  return (
    <>
      <div className="article-bar-place">
        <bdi className="article-bar-title" lang={article.lang ?? undefined}>
          {article.title}
        </bdi>
        {chapter === null ? null : (
          <bdi className="article-bar-chapter" lang={article.lang ?? undefined}>
            {chapter}
          </bdi>
        )}
      </div>
      <p className="article-bar-progress">
        <MetadataLine
          parts={[
            formatPercent(Math.floor(progress.share * 100) / 100),
            progress.share < 1 ? t('reader.bar.left', { time: formatMinutes(minutes) }) : null,
          ]}
        />
      </p>
      <progress className="article-bar-line" value={progress.share} aria-label={t('reader.bar.progress')} />
    </>
  );
}

/** The bar above the text: what is read, how far, and the actions on the article. */
export function ArticleBar({ page }: { readonly page: ArticlePage }) {
  const { article } = page;
  const { run } = useActionRegistry();
  const [dialog, setDialog] = useState<ArticleDialog | null>(null);
  const actions = useArticleActions();
  const row = useQuery(rowQuery(article.id)).data ?? null;
  useOpenArticleActions({ article, row, actions, onDialog: setDialog });
  const toggle = (id: 'article.star' | 'article.archive', isOn: boolean, onLabel: string) => (
    <IconButton
      label={isOn ? onLabel : t(id === 'article.star' ? 'actions.article.star' : 'actions.article.archive')}
      keys={actionKeys(id)}
      icon={id === 'article.star' ? <Star /> : <Archive />}
      tone={isOn ? 'accent' : 'muted'}
      aria-pressed={isOn}
      onClick={() => void run(id)}
    />
  );
  return (
    <section className="article-bar" aria-label={t('reader.bar')}>
      <ReadingProgress page={page} />
      <div className="article-bar-actions">
        {toggle('article.star', row?.starred ?? false, t('library.menu.unstar'))}
        {toggle('article.archive', row?.archived ?? false, t('library.menu.unarchive'))}
        <ArticleMenu article={article} />
      </div>
      {dialog ? <ArticleDialogs dialog={dialog} actions={actions} onClose={() => setDialog(null)} /> : null}
    </section>
  );
}
