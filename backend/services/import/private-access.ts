import { getArticleById } from '../../../data/store/articles/articles.ts';
import { libraryFolderOf } from '../../../data/store/pictures/pictures.ts';
import { openPrivatePages } from '../../../data/profile/private-pages.ts';
import type { PrivatePage, PrivatePages } from '../../../data/profile/private-pages.ts';
import { hashOf } from '../../../data/store/revisions/content-hash.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { readLibraryId } from '../../../data/store/sqlite/library-id.ts';
import type { ImportedDocument } from './read/imported-document.ts';

/** What may be fetched for an article from this computer and its local network. */
export interface PrivateAccess {
  /** Its text, again. */
  readonly text: boolean;
  /** The images of the text that it has now. */
  readonly pictures: boolean;
}

function pagesOf(db: Db): PrivatePages | null {
  const libraryId = readLibraryId(db);
  return libraryId === null ? null : openPrivatePages(libraryFolderOf(db), libraryId);
}

/**
 * Records where the text of an article was fetched from, once it is saved. No effect for a text that was not fetched.
 * @param onError gets the errors of the disk; the article stays saved, without access
 */
export function recordFetch(
  db: Db,
  articleId: string,
  { article, fetchedFrom }: ImportedDocument,
  onError: (error: unknown) => void,
): void {
  if (fetchedFrom === null) return;
  const { url, isPrivate } = fetchedFrom;
  try {
    if (isPrivate) pagesOf(db)?.put({ articleId, url, contentHash: hashOf(article) });
    else pagesOf(db)?.delete(articleId);
  } catch (error) {
    onError(error);
  }
}

const hasUrl = (page: PrivatePage | null, url: string | null): page is PrivatePage =>
  page !== null && url !== null && page.url === url;

/** What an article may fetch from the private network: what was fetched from there on this machine, at the same URL. */
export function privateAccessOf(db: Db, articleId: string): PrivateAccess {
  const article = getArticleById(db, articleId);
  const page = pagesOf(db)?.get(articleId) ?? null;
  const text = hasUrl(page, article.url);
  // The hash is computed and not read, because the database may have another one.
  return { text, pictures: text && page.contentHash === hashOf(article) };
}
