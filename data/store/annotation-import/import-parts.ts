import { randomUUID } from 'node:crypto';
import { run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';

export type PartKind = 'article' | 'highlight' | 'note' | 'tag' | 'correction' | 'key';

/** Notes what an import brings, so that all of it can be taken back at once. */
export interface ImportBatch {
  /** Null for as long as it has brought nothing. */
  id(): string | null;
  /** Inside the transaction that brings it. */
  brought(kind: PartKind, target: string, detail?: string): void;
}

/** The import is written down with the first thing that it brings. */
export function createBatch(db: WritableDb, file: string, now: string): ImportBatch {
  const id = randomUUID();
  let begun = false;
  return {
    id: () => (begun ? id : null),
    brought(kind, target, detail = '') {
      run(
        db,
        `INSERT INTO annotation_imports (id, file, imported_at) VALUES (:id, :file, :now) ON CONFLICT DO NOTHING`,
        { id, file, now },
      );
      run(
        db,
        `INSERT INTO import_parts (import_id, kind, target, detail) VALUES (:id, :kind, :target, :detail)
         ON CONFLICT DO NOTHING`,
        { id, kind, target, detail },
      );
      begun = true;
    },
  };
}
