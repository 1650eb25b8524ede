import type Database from 'better-sqlite3';
import type { Sql, SqlValue } from './sql.ts';

declare const access: unique symbol;

/**
 * An open library, to read from. It has no way to run a statement but the functions below, so that a function that takes
 * this type cannot write.
 */
export interface ReadableDb {
  readonly [access]: 'read' | 'write';
  /** The library's file. */
  readonly name: string;
}

/** An open library, to read from and write to. */
export interface WritableDb extends ReadableDb {
  readonly [access]: 'write';
}

/** A connection itself, for those who open, close or configure it. Only `openLibrary` and `openSqlite` make one. */
export type Db = Database.Database & WritableDb;

/** Values for the named parameters of a statement that is written as a string. */
export type Params = Readonly<Record<string, SqlValue>>;

/**
 * A statement: composed with `sql`, which binds its values, or a string without anything put into it, whose `:names` are bound
 * from the parameters.
 */
export type Query = string | Sql;

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** Statements are compiled once a connection; a library has a few dozen of them. */
function prepared(db: ReadableDb, text: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const found = known.get(text);
  if (found) return found;
  const made = (db as Db).prepare(text);
  known.set(text, made);
  return made;
}

const textOf = (query: Query): string => (typeof query === 'string' ? query : query.text);
/** What better-sqlite3 is given: one object of names, or values in order. */
const boundTo = (query: Query, params: Params): readonly unknown[] =>
  typeof query === 'string' ? [params] : query.values;

/** All rows of a query. The caller names the shape that its SELECT answers. */
export const getRows = <Row>(db: ReadableDb, query: Query, params: Params = {}): Row[] =>
  prepared(db, textOf(query)).all(...boundTo(query, params)) as Row[];

/** The first row of a query, or undefined. */
export const getRow = <Row>(db: ReadableDb, query: Query, params: Params = {}): Row | undefined =>
  prepared(db, textOf(query)).get(...boundTo(query, params)) as Row | undefined;

/** Carries out a statement; answers how many rows it changed. */
export const run = (db: WritableDb, query: Query, params: Params = {}): number =>
  prepared(db, textOf(query)).run(...boundTo(query, params)).changes;

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it. The write lock is taken at
 * the start, so that what `work` reads cannot change under it. Inside another transaction it becomes a part of that.
 */
export const inTransaction = <T>(db: WritableDb, work: () => T): T =>
  (db as Db).transaction(work).immediate();

/** The rows that a pragma which reads answers, as `integrity_check`. */
export const readPragma = <Row>(db: ReadableDb, name: string): Row[] => (db as Db).pragma(name) as Row[];

export const nowIso = (): string => new Date().toISOString();
