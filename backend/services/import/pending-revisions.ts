import { randomUUID } from 'node:crypto';
import { AppError } from '../../../core/model/error.ts';
import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import type { TextChange } from '../../../data/store/revisions/save-article.ts';
import type { Reading } from './imported-document.ts';

/** A text that was read again and waits for the person's word. */
interface PreparedUpdate {
  readonly articleId: string;
  readonly reading: Reading;
  readonly change: TextChange;
  /** Where the highlights stand in it, once somebody has looked. */
  readonly places: readonly HighlightPlace[] | null;
}

/** Prepared updates, in memory: nothing of the person's is in them, and they can be read again. */
export interface UpdateShelf {
  /** Answers the update's id. A newer one for the same article takes the older one's place. */
  keep(articleId: string, reading: Reading, change: TextChange): string;
  /** Throws `not-found`. */
  get(id: string): PreparedUpdate;
  /** Remembers what a preview found; nothing where the update is not kept any more. */
  setPlaces(id: string, places: readonly HighlightPlace[]): void;
  drop(id: string): void;
}

/** More than these are not kept; the oldest go. */
const most = 200;

export function createUpdateShelf(): UpdateShelf {
  const updates = new Map<string, PreparedUpdate>();
  return {
    keep(articleId, reading, change) {
      for (const [id, update] of updates) if (update.articleId === articleId) updates.delete(id);
      const id = randomUUID();
      updates.set(id, { articleId, reading, change, places: null });
      for (const old of [...updates.keys()].slice(0, -most)) updates.delete(old);
      return id;
    },
    get(id) {
      const update = updates.get(id);
      if (update) return update;
      throw new AppError(
        'not-found',
        'This update is not kept any more. Import the page again to update the article.',
      );
    },
    setPlaces(id, places) {
      const update = updates.get(id);
      if (update) updates.set(id, { ...update, places });
    },
    drop: (id) => void updates.delete(id),
  };
}
