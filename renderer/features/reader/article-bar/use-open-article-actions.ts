import { createElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import type { Article } from '../../../../core/model/article.ts';
import { citationForClipboard } from '../../../../core/model/citation.ts';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { articleLink } from '../../../../core/model/link.ts';
import type { ActionBinding } from '../../../lib/actions/action-registry.ts';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import type { ArticleActions, ArticleDialog } from '../../articles/index.ts';
import { nextUnreadInLastList } from '../../library/index.ts';

interface OpenArticleOptions {
  readonly article: Article;
  /** The article in the library; null until it is fetched. */
  readonly row: LibraryRow | null;
  readonly actions: ArticleActions;
  readonly onDialog: (dialog: ArticleDialog) => void;
}

/** Binds the actions on the article that is read. */
export function useOpenArticleActions({ article, row, actions, onDialog }: OpenArticleOptions): void {
  const { id, url } = article;
  const client = useQueryClient();
  const attempt = useAttempt();
  const toasts = useToasts();
  const navigation = useNavigation();

  const copy = async (text: string, done: string) => {
    if (await attempt(() => call('clipboard.write', { text }))) toasts.info(done);
  };
  const webUrl = url !== null && /^https?:/i.test(url) ? url : null;
  const ofWebUrl = (run: (url: string) => unknown): ActionBinding => ({
    when: () => webUrl !== null,
    run: () => webUrl !== null && run(webUrl),
  });
  /** Opens the next unread article; without one, the library if the article was moved out of it. */
  const openNext = async (isDone: boolean) => {
    const next = await client.fetchQuery({ ...nextUnreadInLastList(id), staleTime: 0 });
    if (next) return navigation.openArticle(next.id);
    toasts.info(t('reader.noUnread'));
    if (isDone) navigation.openLibrary();
  };
  const ofRow = (run: (row: LibraryRow) => unknown, item?: ActionBinding['item']): ActionBinding => ({
    when: () => row !== null,
    run: () => row !== null && run(row),
    ...(item ? { item } : {}),
  });
  useActions({
    'article.star': ofRow(
      ({ starred }) => void actions.mark([id], { starred: !starred }),
      () => (row?.starred ? { label: t('library.menu.unstar') } : {}),
    ),
    'article.archive': ofRow(
      ({ archived }) => void actions.mark([id], { archived: !archived }),
      () => (row?.archived ? { label: t('library.menu.unarchive') } : {}),
    ),
    'article.read': ofRow(
      ({ state }) => void actions.mark([id], { state: state === 'read' ? 'unread' : 'read' }),
      () => (row?.state === 'read' ? { label: t('library.menu.unread'), icon: createElement(Mail) } : {}),
    ),
    'article.tags': () => onDialog({ name: 'tags', ids: [id] }),
    'article.collections': () => onDialog({ name: 'collections', ids: [id] }),
    'article.details': () => onDialog({ name: 'details', ids: [id] }),
    'article.copyLink': () => void copy(articleLink(id), t('library.done.linkCopied')),
    'article.copyUrl': ofWebUrl((link) => void copy(link, t('reader.done.urlCopied'))),
    'article.copyCitation': () => void copy(citationForClipboard(article), t('reader.done.citationCopied')),
    'article.openOriginal': ofWebUrl((link) => void attempt(() => call('links.open', { url: link }))),
    'article.next': () => void openNext(false),
    'article.archiveAndNext': async () => {
      if (row?.archived === true || (await actions.mark([id], { archived: true }))) await openNext(true);
    },
    'article.remove': async () => {
      if (await actions.remove([id], article.title)) navigation.openLibrary();
    },
  });
}
