import { randomUUID } from 'node:crypto';
import { AppError } from '../../../core/model/error.ts';
import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import type { TextChange } from '../../../data/store/revisions/match-article.ts';
import type { ImportedDocument } from './imported-document.ts';

/** A text that was read again and waits for the person's word. */
interface PendingRevision {
  readonly articleId: string;
  readonly document: ImportedDocument;
  readonly change: TextChange;
  /** Where the highlights stand in it, once somebody has looked. */
  readonly places: readonly HighlightPlace[] | null;
}

/** Revisions that wait, in memory: nothing of the person's is in them, and they can be read again. */
export interface PendingRevisions {
  /** Answers the revision's id. A newer one for the same article takes the older one's place. */
  keep(articleId: string, document: ImportedDocument, change: TextChange): string;
  /** Throws `not-found`. */
  get(id: string): PendingRevision;
  /** Remembers what a preview found; nothing where the revision is not kept any more. */
  setPlaces(id: string, places: readonly HighlightPlace[]): void;
  drop(id: string): void;
}

/** More than these are not kept; the oldest go. */
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
      throw new AppError(
        'not-found',
        'This revision is not kept anymore. Import the page again to update the article.',
      );
    },
    setPlaces(id, places) {
      const revision = revisions.get(id);
      if (revision) revisions.set(id, { ...revision, places });
    },
    drop: (id) => void revisions.delete(id),
  };
}
