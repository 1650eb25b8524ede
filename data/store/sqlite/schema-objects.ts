import { getRows } from './database.ts';
import type { ReadableDb } from './database.ts';
import type { Migration } from './migrations.ts';
import { openInMemory } from './open-sqlite.ts';
import { sql } from './sql.ts';

/** A table, index, view or trigger. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  /** The statement that creates it; empty for an index that SQLite creates for a constraint. */
  readonly sql: string;
}

const token =
  /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[^]*?(?:\*\/|$)|[\w$]+|\S/g;

/** A statement without comments and with uniform spacing, so that a reworded comment in a migration makes no difference. */
export const normalizeSql = (statement: string): string =>
  (statement.match(token) ?? []).filter((each) => !/^(?:--|\/\*)/.test(each)).join(' ');

/** All objects of a database, whose definitions are only read. */
export const readSchema = (db: ReadableDb): SchemaObject[] =>
  getRows<{ type: string; name: string; sql: string | null }>(
    db,
    sql`SELECT type, name, sql FROM sqlite_schema ORDER BY rowid`,
  ).map((row) => ({ ...row, sql: normalizeSql(row.sql ?? '') }));

/** The objects that statements create. */
function schemaCreatedBy(statements: readonly string[]): SchemaObject[] {
  const db = openInMemory();
  try {
    // As in `migrate`: it decides how a renamed table is written in other tables.
    db.pragma('foreign_keys = OFF');
    for (const statement of statements) db.exec(statement);
    return readSchema(db);
  } finally {
    db.close();
  }
}

/** The objects that a library has at a version of its schema. */
export const schemaAt = (migrations: readonly Migration[], version: number): SchemaObject[] =>
  schemaCreatedBy(
    migrations.filter((each) => each.version <= version).map(({ sql: statement }) => statement),
  );

/** The objects of an empty database after one script. */
export const schemaOf = (script: string): SchemaObject[] => schemaCreatedBy([script]);

export interface SchemaDifference {
  /** Names of expected tables that are missing, or that are defined in another way. */
  readonly altered: readonly string[];
  /** Everything that is not expected, as "trigger NAME". */
  readonly additional: readonly string[];
}

/** Tables that SQLite's `ANALYZE` creates. */
const isStatistics = ({ type, name }: SchemaObject): boolean =>
  type !== 'view' && type !== 'trigger' && /^sqlite_(?:autoindex_sqlite_)?stat\d/.test(name);

type Definition = Pick<SchemaObject, 'name' | 'sql'>;

/** Whether a table is a full-text index. */
export const isIndexTable = ({ sql: text }: Definition): boolean => /^\s*CREATE VIRTUAL TABLE/i.test(text);

/** The names of the tables in which SQLite stores the data of full-text indexes. */
export function indexDataTablesOf(tables: readonly Definition[]): ReadonlySet<string> {
  const indexes = tables.filter(isIndexTable);
  return new Set(
    tables
      .filter(({ name }) => indexes.some((index) => name.startsWith(`${index.name}_`)))
      .map(({ name }) => name),
  );
}

/** Compares the objects of a database with those that it should have. A missing index or trigger is no difference. */
export function compareSchema(
  actual: readonly SchemaObject[],
  expected: readonly SchemaObject[],
): SchemaDifference {
  const indexData = indexDataTablesOf(expected);
  // The definition of an index's data depends on the version of SQLite.
  const keyOf = ({ type, name, sql: text }: SchemaObject): string =>
    indexData.has(name) ? `${type} ${name}` : `${type} ${name} ${text}`;
  const own = new Set(expected.map(keyOf));
  const there = new Set(actual.map(keyOf));
  return {
    altered: expected
      .filter((each) => each.type === 'table' && !there.has(keyOf(each)))
      .map(({ name }) => name),
    additional: actual
      .filter((each) => !own.has(keyOf(each)) && !isStatistics(each))
      .map(({ type, name }) => `${type} ${name}`),
  };
}
