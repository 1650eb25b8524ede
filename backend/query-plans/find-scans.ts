import type { Db } from '../../data/store/sqlite/database.ts';

/** Tables that grow with the library. */
const largeTables: ReadonlySet<string> = new Set([
  'articles',
  'article_versions',
  'article_notes',
  'article_tags',
  'article_entities',
  'library_entities',
  'entity_spellings',
  'highlights',
  'highlight_tags',
  'highlight_places',
  'analyses',
  'corrected_analyses',
  'note_versions',
  'reading_positions',
  'article_marks',
  'search_docs',
]);

/** Indexes of a few rows of a large table. */
const smallIndexes: ReadonlySet<string> = new Set(['articles_waiting', 'articles_in_bin', 'articles_sample']);

/** A large table that a statement reads from beginning to end. */
export interface Scan {
  readonly table: string;
  readonly statement: string;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The tables of a statement by the names that its plan uses for them. */
function tablesByName(statement: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, table = '', alias] of statement.matchAll(
    /\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/gi,
  )) {
    names.set(table, table);
    if (alias !== undefined) names.set(alias, table);
  }
  return names;
}

/** The large tables that a statement scans, according to SQLite's plan; none for a statement that is not a query. */
export function findScans(db: Db, text: string): Scan[] {
  const statement = oneLine(text);
  if (!/^(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(statement)) return [];
  const names = tablesByName(statement);
  const prepared = db.prepare(`EXPLAIN QUERY PLAN ${text}`);
  // Parameters that are not bound are NULL, which does not change the plan.
  const plan = prepared.all(...Array.from({ length: (text.match(/\?/g) ?? []).length }, () => null));
  return (plan as { detail: string }[]).flatMap(({ detail }) => {
    const [, name, index = ''] = /^SCAN (\w+)(?:.* INDEX (\w+))?/.exec(detail) ?? [];
    if (smallIndexes.has(index)) return [];
    const table = name === undefined ? undefined : (names.get(name) ?? name);
    return table !== undefined && largeTables.has(table) ? [{ table, statement }] : [];
  });
}
