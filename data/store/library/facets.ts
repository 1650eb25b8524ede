import type { Collection, LibraryFacets } from '../../../core/model/library.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { finishedThreshold } from '../filters/article-states.ts';

type Counts = LibraryFacets['counts'];

const noCounts: Counts = { all: 0, unread: 0, reading: 0, starred: 0, archive: 0, trash: 0 };

/** The number of articles of each shelf, in one pass. Archived articles count for the archive only. */
const countShelves = (db: ReadableDb): Counts =>
  getRow<Counts>(
    db,
    sql`SELECT count(*) FILTER (WHERE listed) AS "all", count(*) FILTER (WHERE listed AND NOT done AND NOT begun) AS unread,
       count(*) FILTER (WHERE listed AND NOT done AND begun) AS reading,
       count(*) FILTER (WHERE live AND starred) AS starred, count(*) FILTER (WHERE live AND NOT listed) AS archive,
       count(*) FILTER (WHERE NOT live) AS trash
     FROM (SELECT a.deleted_at IS NULL AS live, a.deleted_at IS NULL AND m.archived_at IS NULL AS listed,
         m.starred_at IS NOT NULL AS starred, coalesce(p.position, 0) > 0 AS begun,
         m.finished_at IS NOT NULL OR (coalesce(p.position, 0) > 0 AND p.position >= ${finishedThreshold} * a.text_length) AS done
       FROM articles a LEFT JOIN article_marks m ON m.article_id = a.id
         LEFT JOIN reading_positions p ON p.article_id = a.id)`,
  ) ?? noCounts;

const listCollections = (db: ReadableDb): Collection[] =>
  getRows<Collection>(
    db,
    sql`SELECT c.id, c.name, (SELECT count(*) FROM collection_articles ca JOIN articles a ON a.id = ca.article_id
         WHERE ca.collection_id = c.id AND a.deleted_at IS NULL) AS articles
     FROM collections c WHERE c.deleted_at IS NULL`,
  ).toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

/** Maximum number of sites in the list, those with the most articles; others are found with `site:`. */
const mostSites = 200;

/** The shelves with their counts, the collections and the sites. */
export const listFacets = (db: ReadableDb): LibraryFacets => ({
  counts: countShelves(db),
  collections: listCollections(db),
  sites: getRows<{ site: string; articles: number }>(
    db,
    sql`SELECT site_name AS site, count(*) AS articles FROM articles
     WHERE deleted_at IS NULL AND site_name <> '' GROUP BY site_name ORDER BY articles DESC, site_name LIMIT ${mostSites}`,
  ),
  hasSample:
    getRow(db, sql`SELECT 1 FROM articles WHERE source = 'sample' AND deleted_at IS NULL`) !== undefined,
});
