import { randomUUID } from 'node:crypto';
import { run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

export type PartKind = 'article' | 'highlight' | 'note' | 'tag' | 'correction' | 'key';

/** Records what an import adds, so that all of it can be undone at once. */
export interface ImportBatch {
  /** Null until something is recorded. */
  id(): string | null;
  /** Inside the transaction that adds it. */
  record(kind: PartKind, target: string, detail?: string): void;
}

/** The import itself is stored with the first thing that it adds. */
export function createBatch(db: WritableDb, file: string, now: string): ImportBatch {
  const id = randomUUID();
  let isStored = false;
  return {
    id: () => (isStored ? id : null),
    record(kind, target, detail = '') {
      run(
        db,
        sql`INSERT INTO annotation_imports (id, file, imported_at) VALUES (${id}, ${file}, ${now}) ON CONFLICT DO NOTHING`,
      );
      run(
        db,
        sql`INSERT INTO import_parts (import_id, kind, target, detail) VALUES (${id}, ${kind}, ${target}, ${detail})
         ON CONFLICT DO NOTHING`,
      );
      isStored = true;
    },
  };
}
