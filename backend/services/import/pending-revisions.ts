import { messageRef } from '../../../messages/message-keys.ts';
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../core/model/error.ts';
import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import type { TextChange } from '../../../data/store/revisions/match-article.ts';
import type { ImportedDocument } from './read/imported-document.ts';

/** A new text of an article that the user has not accepted yet. */
interface PendingRevision {
  readonly articleId: string;
  readonly document: ImportedDocument;
  readonly change: TextChange;
  /** The places of the highlights in it, once they are located. */
  readonly places: readonly HighlightPlace[] | null;
}

/** Pending revisions, in memory: they contain no user data and can be read again. */
export interface PendingRevisions {
  /** Keeps a revision and returns its id. It replaces an older one of the same article. */
  keep(articleId: string, document: ImportedDocument, change: TextChange): string;
  /** Throws `not-found`. */
  get(id: string): PendingRevision;
  /** Stores the places that a preview located; no effect for an unknown revision. */
  setPlaces(id: string, places: readonly HighlightPlace[]): void;
  drop(id: string): void;
}

/** Maximum number of pending revisions; the oldest are dropped. */
const maxPending = 200;

export function createPendingRevisions(): PendingRevisions {
  const revisions = new Map<string, PendingRevision>();
  return {
    keep(articleId, document, change) {
      for (const [id, revision] of revisions) if (revision.articleId === articleId) revisions.delete(id);
      const id = randomUUID();
      revisions.set(id, { articleId, document, change, places: null });
      for (const old of [...revisions.keys()].slice(0, -maxPending)) revisions.delete(old);
      return id;
    },
    get(id) {
      const revision = revisions.get(id);
      if (revision) return revision;
      throw new AppError('not-found', messageRef('errors.article.updateGone'));
    },
    setPlaces(id, places) {
      const revision = revisions.get(id);
      if (revision) revisions.set(id, { ...revision, places });
    },
    drop: (id) => void revisions.delete(id),
  };
}
