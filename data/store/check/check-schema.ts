import { resourcesFolder, resourcesIn } from '../../resources.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { readMigrations, schemaVersion } from '../sqlite/migrations.ts';
import { compareSchema, readSchema, schemaAt } from '../sqlite/schema-objects.ts';

/** Problems of the schema, one line each: altered tables, and triggers, views and the like that no migration creates. */
export function checkSchema(db: ReadableDb): string[] {
  const migrations = readMigrations(resourcesIn(resourcesFolder()).migrations);
  const expected = schemaAt(migrations, schemaVersion(db));
  const { altered, additional } = compareSchema(readSchema(db), expected);
  return [
    ...altered.map((name) => `the table ${name} is not as Lectern makes it`),
    ...additional.map((object) => `the ${object} is not one of Lectern's; restore a backup to remove it`),
  ];
}
