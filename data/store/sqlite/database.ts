import Database from 'better-sqlite3';

/** An open library. Only `openLibrary` makes one. */
export type Db = Database.Database;

type Value = string | number | bigint | null;
/** Values for the named parameters of a statement. */
export type Params = Readonly<Record<string, Value>>;

const statements = new WeakMap<Db, Map<string, Database.Statement>>();

/** Statements are compiled once a connection; a library has a few dozen of them. */
function prepared(db: Db, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const found = known.get(sql);
  if (found) return found;
  const made = db.prepare(sql);
  known.set(sql, made);
  return made;
}

/** All rows of a query. The caller names the shape that its SELECT answers. */
export const getRows = <Row>(db: Db, sql: string, params: Params = {}): Row[] =>
  prepared(db, sql).all(params) as Row[];

/** The first row of a query, or undefined. */
export const getRow = <Row>(db: Db, sql: string, params: Params = {}): Row | undefined =>
  prepared(db, sql).get(params) as Row | undefined;

/** Carries out a statement; answers how many rows it changed. */
export const run = (db: Db, sql: string, params: Params = {}): number =>
  prepared(db, sql).run(params).changes;

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it. The write lock is taken at
 * the start, so that what `work` reads cannot change under it. Inside another transaction it becomes a part of that.
 */
export const inTransaction = <T>(db: Db, work: () => T): T => db.transaction(work).immediate();

export const nowIso = (): string => new Date().toISOString();
