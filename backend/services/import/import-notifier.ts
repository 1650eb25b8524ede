import { throttle } from '../../../core/timing/rate-limit.ts';
import type { Emit } from '../platform/emit.ts';

/** Tells the window what imports do, but not at every step: a folder of a thousand files would keep it busy fetching its list. */
export interface ImportNotifier {
  progress(): void;
  saved(articleId: string, isUpdate: boolean): void;
  /** Says what is still unsaid. */
  close(): void;
}

/** The shortest time between two messages of the same kind, ms: how far it is, and what is new in the list, which the window then reads anew. */
export interface ImportIntervals {
  readonly progress: number;
  readonly saved: number;
}

const defaultIntervals: ImportIntervals = { progress: 250, saved: 1_000 };

export function createImportNotifier(emit: Emit, intervals = defaultIntervals): ImportNotifier {
  let saved = new Map<string, boolean>();
  const progress = throttle(() => emit('changed', { topic: 'import' }), intervals.progress);
  const tell = throttle(() => {
    const told = saved;
    saved = new Map();
    const [only] = told.size === 1 ? told.keys() : [];
    emit('changed', only === undefined ? { topic: 'articles' } : { topic: 'articles', articleId: only });
    for (const [articleId, isUpdate] of told) {
      emit('changed', { topic: 'pictures', articleId });
      if (!isUpdate) continue;
      // Its highlights stand elsewhere now, and what was found in the old text does not hold for the new one.
      emit('changed', { topic: 'highlights', articleId });
      emit('changed', { topic: 'analysis', articleId });
    }
  }, intervals.saved);
  return {
    progress,
    saved(articleId, isUpdate) {
      saved.set(articleId, isUpdate || saved.get(articleId) === true);
      tell();
    },
    close() {
      progress.flush();
      tell.flush();
    },
  };
}
