import type { Db } from '../../../data/store/sqlite/database.ts';
import type { Random } from '../../lib/random-text.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateBytes, mutateText, pick } from './mutate.ts';

const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const namesOf = (db: Db, query: string): string[] => db.prepare(query).pluck().all() as string[];

/** Statements that change the schema of a table. */
const schemaChanges = (random: Random, table: string, column: string): string[] => [
  `CREATE VIEW endless AS ${endless} i FROM n`,
  `DROP TABLE ${table}; CREATE VIEW ${table} AS ${endless} i AS ${column} FROM n`,
  `CREATE TRIGGER spreads AFTER INSERT ON ${table} BEGIN DELETE FROM ${table}; END`,
  `CREATE INDEX slow ON ${table} (replace(hex(zeroblob(1000)), ${column}, ${column}))`,
  `ALTER TABLE ${table} ADD COLUMN x TEXT AS (hex(zeroblob(100000000))) VIRTUAL`,
  `ALTER TABLE ${table} DROP COLUMN ${column}`,
  `DROP TABLE ${table}`,
  `CREATE TABLE ${quoted(mutateText(random, 'luggage', 2))} (bytes)`,
  `UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'BLOB') WHERE name = '${table.replaceAll('"', '')}'`,
  `UPDATE sqlite_schema SET rootpage = rootpage + ${random.below(5) - 2} WHERE name = '${table.replaceAll('"', '')}'`,
  `PRAGMA user_version = ${random.below(2) === 0 ? random.below(200) : pick(random, [0, -1, 2 ** 31 - 1])}`,
  `PRAGMA application_id = ${random.below(1_000)}`,
];

/** Another value for a column; of the same type in most cases. */
function changedValue(random: Random, value: unknown): unknown {
  if (random.below(6) === 0)
    return pick(random, [null, 0, -1, 1e300, 2n ** 63n - 1n, '', 'x'.repeat(100_000), Buffer.alloc(1_000)]);
  if (Buffer.isBuffer(value)) return Buffer.from(mutateBytes(random, value));
  if (typeof value === 'number') return value + random.below(7) - 3;
  const text = String(value);
  if (!/^[[{]/.test(text) || random.below(4) === 0) return mutateText(random, text, 3);
  try {
    return JSON.stringify(mutateJson(random, JSON.parse(text)));
  } catch {
    return mutateText(random, text, 3);
  }
}

/** Statements on the rows of a table. */
function changeRows(random: Random, db: Db, table: string, column: string): void {
  const row = db
    .prepare(`SELECT rowid AS number, ${column} AS value FROM ${table} ORDER BY random() LIMIT 1`)
    .get();
  const { number = 1, value = null } = (row ?? {}) as { number?: number; value?: unknown };
  switch (random.below(5)) {
    case 0:
      db.exec(`DELETE FROM ${table}`);
      break;
    case 1:
      // Many rows that differ in one column.
      db.exec(`CREATE TEMP TABLE many AS SELECT * FROM ${table} LIMIT 1`);
      db.exec(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${1 + random.below(20_000)})
         INSERT OR IGNORE INTO ${table} SELECT ${namesOf(
           db,
           `SELECT name FROM pragma_table_info('${table.replaceAll('"', '')}')`,
         )
           .map((name) => (quoted(name) === column ? `${column} || n.i` : quoted(name)))
           .join(', ')} FROM many, n`,
      );
      break;
    default:
      db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(
        changedValue(random, value),
        number,
      );
  }
}

/** Changes the rows and the schema of a database, without regard for its constraints. What SQLite refuses is not changed. */
export function mutateDatabase(random: Random, db: Db, most = 8): void {
  db.unsafeMode(true);
  for (const pragma of ['foreign_keys = OFF', 'ignore_check_constraints = ON', 'writable_schema = ON'])
    db.pragma(pragma);
  for (let count = 1 + random.below(most); count > 0; count -= 1) {
    try {
      const tables = namesOf(
        db,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
      );
      const table = pick(random, tables);
      const columns = namesOf(db, `SELECT name FROM pragma_table_info('${table}')`);
      const column = quoted(pick(random, columns));
      if (random.below(4) === 0) db.exec(pick(random, schemaChanges(random, quoted(table), column)));
      else changeRows(random, db, quoted(table), column);
    } catch {
      // The next change.
    }
    try {
      db.exec('DROP TABLE IF EXISTS temp.many');
    } catch {
      return;
    }
  }
}
