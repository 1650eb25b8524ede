import { resourcesFolder, resourcesIn } from '../../resources.ts';
import { getRow } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { readMigrations } from '../sqlite/migrate.ts';
import { compareSchema, readSchema, schemaAt } from '../sqlite/schema-objects.ts';
import { sql } from '../sqlite/sql.ts';

/** Problems of the schema, one line each: altered tables, and triggers, views and the like that no migration creates. */
export function checkSchema(db: ReadableDb): string[] {
  const migrations = readMigrations(resourcesIn(resourcesFolder()).migrations);
  const version = getRow<{ version: number }>(
    db,
    sql`SELECT user_version AS version FROM pragma_user_version`,
  );
  const expected = schemaAt(migrations, version?.version ?? 0);
  const { altered, additional } = compareSchema(readSchema(db), expected);
  return [
    ...altered.map((name) => `the table ${name} is not as Lectern makes it`),
    ...additional.map((object) => `the ${object} is not one of Lectern's; restore a backup to remove it`),
  ];
}
