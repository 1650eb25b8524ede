import type Database from 'better-sqlite3';
import type { Sql } from './sql.ts';

declare const access: unique symbol;

/** An open library for reading. Statements run through the functions below only, so a function that takes this type cannot write. */
export interface ReadableDb {
  readonly [access]: 'read' | 'write';
  /** The library's file. */
  readonly name: string;
}

/** An open library for reading and writing. */
export interface WritableDb extends ReadableDb {
  readonly [access]: 'write';
}

/** The connection itself, for code that opens, closes or configures it. Created by `openLibrary` and `openSqlite` only. */
export type Db = Database.Database & WritableDb;

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** Compiles each statement once for a connection. */
function prepared(db: ReadableDb, text: string): Database.Statement {
  const cache = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, cache);
  const cached = cache.get(text);
  if (cached) return cached;
  const statement = (db as Db).prepare(text);
  cache.set(text, statement);
  return statement;
}

/** All rows of a query. The caller names the shape of its rows. */
export const getRows = <Row>(db: ReadableDb, query: Sql): Row[] =>
  prepared(db, query.text).all(...query.values) as Row[];

/** Passes the rows of a query one at a time, so that they are never in memory together. `visit` must not use the connection. */
export function forEachRow<Row>(db: ReadableDb, query: Sql, visit: (row: Row) => void): void {
  for (const row of prepared(db, query.text).iterate(...query.values) as Iterable<Row>) visit(row);
}

/** The first row of a query, or undefined. */
export const getRow = <Row>(db: ReadableDb, query: Sql): Row | undefined =>
  prepared(db, query.text).get(...query.values) as Row | undefined;

/** Runs a statement that changes rows. Returns how many it changed. */
export const run = (db: WritableDb, statement: Sql): number =>
  prepared(db, statement.text).run(...statement.values).changes;

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it. The write lock is taken at the start, so that the
 * data that `work` reads does not change. Inside another transaction, it becomes part of that one.
 */
export const inTransaction = <T>(db: WritableDb, work: () => T): T =>
  (db as Db).transaction(work).immediate();

/** The rows of a pragma that only reads, such as `integrity_check`. */
export const readPragma = <Row>(db: ReadableDb, name: string): Row[] => (db as Db).pragma(name) as Row[];

export const nowIso = (): string => new Date().toISOString();
