import { AppError } from '../../../core/model/error.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import type { LibrarySession } from '../library/library-session.ts';

/**
 * Where an article's text lies; `typed`: it was fetched from there before, because the person gave the address. An address without
 * a text came out of somebody's file.
 */
export const articleUrl = (
  { library }: { readonly library: Pick<LibrarySession, 'db'> },
  articleId: string,
): { readonly url: string; readonly typed: boolean } => {
  const { url, source, text } = getArticleById(library.db, articleId);
  if (url !== null && /^https?:/i.test(url)) return { url, typed: source === 'web' && text !== '' };
  throw new AppError(
    'unsupported',
    'This article has no web address to fetch it from. Import its file again to update it.',
  );
};
