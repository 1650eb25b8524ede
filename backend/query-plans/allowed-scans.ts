/** A scan of a large table that is allowed. */
export interface AllowedScan {
  readonly table: string;
  /** A part of the statement, with single spaces. */
  readonly statement: string;
  readonly reason: string;
}

const list = 'The list has the ids of all articles; 50,000 take 25 ms.';
const annotations =
  'Highlights and notes are made by hand, so there are few; the page shows, counts and sorts all of them.';
const tags = 'Tags are made by hand, and are compared without case and accents.';
const names = 'The counts of names are small rows, and any part of a name can be asked for.';

/** Everything else must use an index; see query-plans.integration.test.ts. */
export const allowedScans: readonly AllowedScan[] = [
  { table: 'articles', statement: 'SELECT a.id FROM articles a WHERE (a.deleted_at IS NULL)', reason: list },
  {
    table: 'articles',
    statement: 'count(*) FILTER (WHERE listed)',
    reason: 'The shelves count all articles.',
  },
  {
    table: 'articles',
    statement: 'SELECT site_name AS site, count(*)',
    reason: 'The sites count all articles.',
  },
  {
    table: 'articles',
    statement: 'a.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM analyses n',
    reason: 'The articles without an analysis, listed when the library changes and kept in between.',
  },
  {
    table: 'articles',
    statement:
      'FROM articles a LEFT JOIN reading_positions p ON p.article_id = a.id WHERE a.deleted_at IS NULL',
    reason: '`lectern list` prints all articles.',
  },
  {
    table: 'article_tags',
    statement: 'SELECT article_id, tag FROM article_tags ORDER BY',
    reason: '`lectern list` prints all articles.',
  },
  {
    table: 'articles',
    statement: 'instr(fold_text(title), ?) > 0',
    reason: 'Link suggestions find any part of a title; in the thread for reading.',
  },
  {
    table: 'articles',
    statement: 'WHERE fold_text(title) = ?',
    reason: 'A link by title is resolved when a user follows it.',
  },
  {
    table: 'search_docs',
    statement: 'FROM search_docs WHERE format <> ?',
    reason: 'Once after opening: small rows.',
  },
  { table: 'highlights', statement: "SELECT 'highlight' AS kind, h.id", reason: annotations },
  { table: 'article_notes', statement: "SELECT 'highlight' AS kind, h.id", reason: annotations },
  {
    table: 'highlights',
    statement: '(SELECT article_id FROM highlights WHERE deleted_at IS NULL',
    reason: annotations,
  },
  {
    table: 'article_notes',
    statement: '(SELECT article_id FROM highlights WHERE deleted_at IS NULL',
    reason: annotations,
  },
  { table: 'highlights', statement: 'h.deleted_at AS deletedAt FROM highlights h', reason: annotations },
  { table: 'highlight_tags', statement: 'fold_text(t.tag)', reason: tags },
  { table: 'article_tags', statement: "SELECT t.tag, 'highlight' AS kind", reason: tags },
  { table: 'highlight_tags', statement: "SELECT 'highlight' AS kind, highlight_id AS id, tag", reason: tags },
  { table: 'article_tags', statement: "SELECT 'highlight' AS kind, highlight_id AS id, tag", reason: tags },
  { table: 'library_entities', statement: 'FROM library_entities e WHERE TRUE', reason: names },
  { table: 'library_entities', statement: 'INDEXED BY library_entities_by_use', reason: names },
  { table: 'library_entities', statement: 'instr(e.name_key, ?) > 0 ORDER BY length', reason: names },
];
