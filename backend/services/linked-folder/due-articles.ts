import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import { findRemovedArticles, listArticlesToSync } from '../../../data/store/linked-folder/linked-folder.ts';
import type { ChangedEvent } from '../platform/emit.ts';
import type { ReadableDb } from '../../../data/store/sqlite/database.ts';

/** The articles whose files may be out of date. */
export interface DueArticles {
  readonly isEmpty: boolean;
  add(articleId: string): void;
  addAll(): void;
  /** Adds the articles whose files a change of the library affects; returns whether there are any. */
  addChanged(change: ChangedEvent): boolean;
  /**
   * Empties the list; returns the articles among it that belong into the linked folder. If all are due, files of articles that
   * are not in the library any more are removed from `files`.
   */
  take(db: ReadableDb, files: LinkedFiles): string[];
}

/** Topics whose changes affect files: of one article if the change names it, of all otherwise. */
const topics: ReadonlySet<string> = new Set([
  'articles',
  'highlights',
  'analysis',
  'corrections',
  'settings',
  'tags',
  'exportTemplates',
  'entities',
]);

export function createDueArticles(): DueArticles {
  const due = new Set<string>();
  let isAll = false;
  return {
    get isEmpty() {
      return !isAll && due.size === 0;
    },
    add: (articleId) => void due.add(articleId),
    addAll() {
      isAll = true;
    },
    addChanged({ topic, articleId, among }) {
      if (!topics.has(topic)) return false;
      if (articleId !== undefined) due.add(articleId);
      else if (among !== undefined) for (const id of among) due.add(id);
      // Emitted during the analysis of the library, whose articles are announced one by one.
      else if (topic !== 'entities') isAll = true;
      else return false;
      return true;
    },
    take(db, files) {
      const listed = files.list().map(({ articleId }) => articleId);
      const ids = listArticlesToSync(db, isAll ? null : [...due], listed);
      if (isAll) for (const id of findRemovedArticles(db, listed)) files.delete(id);
      isAll = false;
      due.clear();
      return ids;
    },
  };
}
