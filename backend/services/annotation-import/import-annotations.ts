import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import { failedItem, reportOf } from '../../../core/annotation-import/report.ts';
import type { ImportedItem, ImportReport } from '../../../core/annotation-import/report.ts';
import { htmlToArticle } from '../../../core/extraction/html/html-to-article.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { inTransaction, nowIso } from '../../../data/store/sqlite/database.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { importArticle } from '../../../data/store/annotation-import/import-article.ts';
import { createBatch } from '../../../data/store/annotation-import/import-parts.ts';
import { createMatcher } from '../../../data/store/annotation-import/match-article.ts';
import { parseHtml } from '../import/read/parse-html.ts';
import { readAnnotationFile } from './read-annotation-file.ts';

/** How long the work runs before it yields to the event loop, ms. */
const turn = 30;

/** The text of an article in the file; null where it has none that can be read. */
function contentOf({ content, url }: ImportedArticle): ExtractedArticle | null {
  if (content === null || content.kind === 'article') return content && content.article;
  try {
    const article = htmlToArticle(parseHtml(content.html), url);
    return article.text.trim() === '' ? null : article;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/**
 * Imports an export of another program into the library, article by article. A damaged part is reported and does not affect the
 * rest; importing the same file again changes nothing. Rejects with an `AppError` for a file that cannot be read at all.
 * @param onProgress gets the number of imported articles; returns false to stop the import
 */
export async function importAnnotations(
  db: Db,
  file: string,
  onProgress: (done: number, total: number) => boolean = () => true,
): Promise<ImportReport> {
  const { format, articles, problems, remark = '' } = await readAnnotationFile(file);
  const items: ImportedItem[] = problems.map(failedItem);
  const matcher = createMatcher(db);
  const now = nowIso();
  const batch = createBatch(db, path.basename(file), now);
  let next = 0;
  for (; next < articles.length && onProgress(next, articles.length); await setImmediate()) {
    const since = Date.now();
    // One transaction for as many articles as fit into a turn.
    inTransaction(db, () => {
      do {
        const article = articles[next];
        if (article) items.push(...importArticle(db, article, () => contentOf(article), matcher, batch, now));
        next += 1;
      } while (next < articles.length && Date.now() - since < turn);
    });
  }
  return reportOf(file, format, items, { importId: batch.id(), stopped: next < articles.length, remark });
}
