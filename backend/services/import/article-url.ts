import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import type { LibrarySession } from '../library/library-session.ts';
import { privateAccessOf } from './private-access.ts';

/** Where to fetch an article's text again, and whether that may be on this computer or its local network. Throws an `AppError`. */
export function articleUrl(
  { library }: { readonly library: Pick<LibrarySession, 'db'> },
  articleId: string,
): { readonly url: string; readonly allowPrivate: boolean } {
  const { url } = getArticleById(library.db, articleId);
  if (url !== null && /^https?:/i.test(url))
    return { url, allowPrivate: privateAccessOf(library.db, articleId).text };
  throw new AppError('unsupported', messageRef('errors.article.noUrl'));
}
