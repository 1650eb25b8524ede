import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { AppError } from '../../../core/model/error.ts';
import { t } from '../../../messages/translate.ts';
import { messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import type { ReadingPlace } from '../../lib/navigation/navigation.ts';
import type { SidebarName } from '../../lib/navigation/sidebar-name.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { Reader } from './Reader.tsx';
import './reader.css';

interface ReaderViewProps {
  readonly articleId: string;
  /** Where to open the article; null for its last position. */
  readonly at: ReadingPlace | null;
  readonly sidebar: SidebarName | null;
  readonly onSidebar: (sidebar: SidebarName | null) => void;
  readonly onLibrary: () => void;
}

/** Fetches an article and shows it, or the error. Closes when the article is removed while it is shown. */
export function ReaderView(props: ReaderViewProps) {
  const article = useQuery(queries.article(props.articleId));
  const toasts = useToasts();
  const isRemoved =
    article.isRefetchError && article.error instanceof AppError && article.error.code === 'not-found';
  const removedTitle = isRemoved ? (article.data?.title ?? null) : null;
  const { onLibrary } = props;
  useEffect(() => {
    if (removedTitle === null) return;
    toasts.infoUnlessShown(t('reader.removed', { title: removedTitle }));
    onLibrary();
    // `onLibrary` is another function in each render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [removedTitle]);
  if (article.isPending)
    return <main className="reader-message" aria-busy="true" aria-label={t('reader.article')} />;
  if (article.isError) {
    return (
      <main className="reader-message">
        <h1>{t('reader.notShown')}</h1>
        <p>{messageOf(article.error)}</p>
        <Button onClick={props.onLibrary}>{t('reader.backToLibrary')}</Button>
      </main>
    );
  }
  return <Reader article={article.data} at={props.at} sidebar={props.sidebar} onSidebar={props.onSidebar} />;
}
