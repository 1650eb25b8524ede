import type { WritableDb } from '../sqlite/database.ts';
import type { ImportBatch } from './import-parts.ts';

/** The article that imported items are added to, inside a transaction. */
export interface ImportTarget {
  readonly db: WritableDb;
  readonly articleId: string;
  /** Of the article, for the report. */
  readonly title: string;
  readonly batch: ImportBatch;
  /** ISO 8601, UTC. */
  readonly now: string;
}
