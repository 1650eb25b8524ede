import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import type { ImportedItem } from '../../../core/annotation-import/report.ts';
import { describeCorrection } from '../../../core/model/entities/describe-correction.ts';
import { run } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { ImportTarget } from './import-target.ts';
import { reportItem } from './report-item.ts';

/** Adds corrections. One that exists, deleted or not, stays as it is. */
export function importCorrections(
  { db, articleId, title, batch, now }: ImportTarget,
  { id: idInSource, corrections }: ImportedArticle,
): ImportedItem[] {
  return corrections.map(({ id, articleId: of, always, act, createdAt, place }) => {
    const owner = of === idInSource ? articleId : of;
    const added = run(
      db,
      sql`INSERT INTO corrections (id, article_id, always, act, created_at)
        VALUES (${id}, ${owner}, ${always ? 1 : 0}, ${JSON.stringify(act)}, ${createdAt ?? now})
        ON CONFLICT (id) DO NOTHING`,
    );
    if (added > 0) batch.record('correction', id);
    const status = added > 0 ? 'imported' : 'unchanged';
    const words = describeCorrection({ act, always });
    return reportItem({ place, kind: 'correction', status, articleId, title, words });
  });
}
