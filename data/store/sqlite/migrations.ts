import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPragma } from './database.ts';
import type { ReadableDb } from './database.ts';

/** One step of the schema; `version` becomes the file's `user_version`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations in a folder, in order. Their names begin with four digits: `0010-library.sql`. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(path.join(folder, name), 'utf8'),
    }));
}

export const schemaVersion = (db: ReadableDb): number =>
  readPragma<{ user_version: number }>(db, 'user_version')[0]?.user_version ?? 0;
