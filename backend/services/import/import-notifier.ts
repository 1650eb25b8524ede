import { throttle } from '../../../core/timing/rate-limit.ts';
import type { Emit } from '../platform/emit.ts';

/** Notifies the window of imports at limited rates, because it fetches its list after each notification. */
export interface ImportNotifier {
  progress(): void;
  saved(articleId: string, isUpdate: boolean): void;
  /** Sends pending notifications. */
  close(): void;
}

/** The shortest time between two notifications of progress, and of changes of the list, ms. */
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
    emit(
      'changed',
      only === undefined
        ? { topic: 'articles', among: [...told.keys()] }
        : { topic: 'articles', articleId: only },
    );
    for (const [articleId, isUpdate] of told) {
      emit('changed', { topic: 'pictures', articleId });
      if (!isUpdate) continue;
      // The new text has other places of highlights and another analysis.
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
