import Database from 'better-sqlite3';

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

type Value = string | number | bigint | null;
/** Values for the named parameters of a statement. */
export type Params = Readonly<Record<string, Value>>;

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** Statements are compiled once a connection; a library has a few dozen of them. */
function prepared(db: ReadableDb, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const found = known.get(sql);
  if (found) return found;
  const made = (db as Db).prepare(sql);
  known.set(sql, made);
  return made;
}

/** All rows of a query. The caller names the shape that its SELECT answers. */
export const getRows = <Row>(db: ReadableDb, sql: string, params: Params = {}): Row[] =>
  prepared(db, sql).all(params) as Row[];

/** The first row of a query, or undefined. */
export const getRow = <Row>(db: ReadableDb, sql: string, params: Params = {}): Row | undefined =>
  prepared(db, sql).get(params) as Row | undefined;

/** Carries out a statement; answers how many rows it changed. */
export const run = (db: WritableDb, sql: string, params: Params = {}): number =>
  prepared(db, sql).run(params).changes;

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it. The write lock is taken at
 * the start, so that what `work` reads cannot change under it. Inside another transaction it becomes a part of that.
 */
export const inTransaction = <T>(db: WritableDb, work: () => T): T =>
  (db as Db).transaction(work).immediate();

/** The rows that a pragma which reads answers, as `integrity_check`. */
export const readPragma = <Row>(db: ReadableDb, name: string): Row[] => (db as Db).pragma(name) as Row[];

export const nowIso = (): string => new Date().toISOString();
