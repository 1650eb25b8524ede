import { readPragma } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { checkArticles } from './check-articles.ts';
import { checkSchema } from './check-schema.ts';
import { checkEntityCounts } from '../entities/entity-counts.ts';
import { checkSearchIndex } from '../search/search-check.ts';

export interface CheckResult {
  readonly ok: boolean;
  /** One line each, for people. */
  readonly problems: readonly string[];
}

const checkFile = (db: ReadableDb): string[] =>
  readPragma<{ integrity_check: string }>(db, 'integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
    .map((line) => `the database file: ${line}`);

const checkReferences = (db: ReadableDb): string[] =>
  readPragma<{ table: string; rowid: number; parent: string }>(db, 'foreign_key_check').map(
    ({ table, rowid, parent }) => `row ${rowid} of ${table} names a row of ${parent} that is not there`,
  );

export interface CheckOptions {
  /** Whether the file and the indexes were checked already. */
  readonly areIndexesChecked?: boolean;
  /** Gets the number of checked articles. */
  readonly onProgress?: (done: number) => void;
}

/** Checks the whole library: the file, the schema, references, and whether spans match their texts. */
export function checkLibrary(db: WritableDb, options: CheckOptions = {}): CheckResult {
  const { areIndexesChecked = false, onProgress = () => undefined } = options;
  const file = areIndexesChecked ? [] : checkFile(db);
  // Rows of a damaged file may be anything, so the rest is checked only when the file is intact.
  const problems =
    file.length > 0
      ? file
      : [
          ...checkSchema(db),
          ...checkReferences(db),
          ...checkArticles(db, onProgress),
          ...(areIndexesChecked ? [] : [...checkEntityCounts(db), ...checkSearchIndex(db)]),
        ];
  return { ok: problems.length === 0, problems };
}
