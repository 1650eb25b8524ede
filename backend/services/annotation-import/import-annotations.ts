import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { failedItem, reportOf } from '../../../core/annotation-import/report.ts';
import type { ImportedItem, ImportReport } from '../../../core/annotation-import/report.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { inTransaction, nowIso } from '../../../data/store/sqlite/database.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { needsContent } from '../../../data/store/annotation-import/find-or-add-article.ts';
import { importArticle } from '../../../data/store/annotation-import/import-article.ts';
import { createBatch } from '../../../data/store/annotation-import/import-parts.ts';
import { createMatcher } from '../../../data/store/annotation-import/match-article.ts';
import type { AnnotationReader } from './annotation-reader.ts';
import type { ListedArticle } from './annotation-worker.ts';
import { createContentLoader } from './load-content.ts';

/** How long the work runs before it yields to the event loop, ms. */
const turn = 30;

/** An article with its text, where it was needed and could be read. */
interface LoadedArticle extends ListedArticle {
  readonly content: ExtractedArticle | null;
}

export interface AnnotationImportOptions {
  readonly db: Db;
  readonly reader: AnnotationReader;
  /** Gets the number of imported articles. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the import when aborted; annotations that were imported by then are kept. */
  readonly signal?: AbortSignal;
}

/**
 * Imports an export of another program into the library, article by article. A damaged part is reported and does not affect the
 * rest; importing the same file again changes nothing. Rejects with an `AppError` for a file that cannot be read at all.
 * @param file absolute
 */
export async function importAnnotations(
  { db, reader, onProgress = () => undefined, signal }: AnnotationImportOptions,
  file: string,
): Promise<ImportReport> {
  const options = signal ? { signal } : {};
  const { format, count, problems, remark = null } = await reader.open(file, options);
  const items: ImportedItem[] = problems.map(failedItem);
  const matcher = createMatcher(db);
  const now = nowIso();
  const batch = createBatch(db, path.basename(file), now);
  const loader = createContentLoader(reader, file, (problem) => items.push(failedItem(problem)));
  let next = 0;
  const isStopped = (): boolean => signal?.aborted === true;
  const isComplete = (): boolean => next >= count;

  /** Imports articles in one transaction for as many as fit into a turn. */
  const save = async (articles: readonly LoadedArticle[]): Promise<void> => {
    for (const rest = [...articles]; rest.length > 0 && !isStopped(); await setImmediate()) {
      const since = Date.now();
      inTransaction(db, () => {
        do {
          const loaded = rest.shift();
          if (loaded)
            items.push(...importArticle(db, loaded.article, () => loaded.content, matcher, batch, now));
          next += 1;
        } while (rest.length > 0 && Date.now() - since < turn);
      });
      onProgress(next, count);
    }
  };

  const importAll = async (): Promise<void> => {
    while (!isComplete()) {
      const waiting: LoadedArticle[] = [];
      const from = next;
      const articles = await reader.articles(file, from, options);
      // The file became shorter while it was read.
      if (articles.length === 0) return;
      for (const [place, listed] of articles.entries()) {
        const isNeeded = listed.hasContent && needsContent(db, matcher, listed.article);
        waiting.push({
          ...listed,
          content: isNeeded ? await loader.load(from + place, listed, options) : null,
        });
        // A text is stored before the next one is read, so that only one is in memory.
        if (isNeeded) await save(waiting.splice(0));
      }
      await save(waiting);
    }
  };

  onProgress(0, count);
  try {
    await importAll();
  } catch (error) {
    if (!isStopped()) throw error;
  } finally {
    // Aborting ends the thread.
    if (!isStopped()) await reader.release();
  }
  return reportOf(file, format, items, { importId: batch.id(), stopped: !isComplete(), remark });
}
