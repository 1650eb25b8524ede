import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { getShownVersion, type ArticleState } from '../../../data/store/revisions/article-state.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { cancelled, failed, imported, type ImportResult } from './import-result.ts';
import type { ImportSource } from './import-source.ts';
import type { ImportedDocument, ReadProgress } from './read/imported-document.ts';
import type { PendingRevisions } from './pending-revisions.ts';
import { recordFetch } from './private-access.ts';
import type { Reader } from './reader.ts';
import { compareDocument, knownError, saveDocument, updateFromDocument } from './save-document.ts';

export interface ImporterOptions {
  readonly reader: Reader;
  /** Called at each use: the library may be closed and opened again. */
  readonly db: () => Db;
  readonly pendingRevisions: PendingRevisions;
  /** Called when an article was saved. */
  readonly onSaved?: ((articleId: string, status: ImportResult['status']) => void) | undefined;
  readonly onError: (error: unknown) => void;
}

export interface ImportOptions {
  /** What to do with an article that has another text: keep the new text until the user decides, or save it. */
  readonly changed: 'ask' | 'update';
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** The result of one input, and what undoes it. */
export interface ImportOutcome {
  readonly result: ImportResult;
  /** The state of the article before the import; null if nothing was changed. */
  readonly before: ArticleState | null;
}

/** Reads and saves one input. Never rejects: every failure is in the result. */
export type Importer = (source: ImportSource, options: ImportOptions) => Promise<ImportOutcome>;

/** The outcome of an input that changed nothing. */
export const unchanged = (result: ImportResult): ImportOutcome => ({ result, before: null });

export function createImporter({
  reader,
  db,
  pendingRevisions,
  onSaved,
  onError,
}: ImporterOptions): Importer {
  const save = (
    { name, articleId }: ImportSource,
    document: ImportedDocument,
    changed: ImportOptions['changed'],
  ) => {
    const { article, pictures } = document;
    const missingPictures = pictures.filter(({ picture }) => picture === null).length;
    const facts = { name, title: article.title, missingPictures };
    if (articleId !== null) {
      const isSame = compareDocument(db(), articleId, document) === 'none';
      const before = isSame ? null : { articleId, isDeleted: null, shown: getShownVersion(db(), articleId) };
      updateFromDocument(db(), articleId, document);
      return { ...facts, id: articleId, status: isSame ? 'unchanged' : 'updated', before } as const;
    }
    const { id, status, words, before } = saveDocument(db(), document, changed);
    const updateId = status === 'differs' ? pendingRevisions.keep(id, document, 'text') : null;
    return { ...facts, id, status, words, updateId, before } as const;
  };

  return async (source, { changed, signal, onProgress }) => {
    const { name, request } = source;
    try {
      const document = await reader.read(request, { signal, onProgress });
      if (signal?.aborted) return unchanged(cancelled(name));
      const { before, ...saved } = save(source, document, changed);
      if (saved.status !== 'differs') {
        recordFetch(db(), saved.id, document, onError);
        onSaved?.(saved.id, saved.status);
      }
      return { result: imported(saved), before };
    } catch (error) {
      if (signal?.aborted) return unchanged(cancelled(name));
      const known = error instanceof AppError ? error : knownError(db(), error);
      if (!known) onError(error);
      return unchanged(failed(name, known?.text ?? messageRef('errors.read.unexpected')));
    }
  };
}
