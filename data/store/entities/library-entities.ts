import type { EntityKind } from '../../../core/model/analysis.ts';
import type {
  EntityArticle,
  EntityPage,
  LibraryCompanion,
  LibraryEntity,
} from '../../../core/model/library-entity.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { indexMissingEntities } from './article-entities.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { noSql, sql } from '../sqlite/sql.ts';
import { foldText } from '../../../core/text/fold.ts';

/** Number of articles that are indexed before a query; the others follow in the background. */
const readAtOnce = 100;

export interface EntityListFilter {
  /** A part of the name; case and accents are ignored. */
  readonly text: string;
  readonly kind: EntityKind | null;
}

export interface EntityList {
  /** Number of all matching entities. */
  readonly total: number;
  readonly entries: readonly LibraryEntity[];
}

const shown = sql`FROM article_entities e JOIN articles a ON a.id = e.article_id WHERE a.deleted_at IS NULL`;

/** The most frequent spelling of the name; the longer one of two that are equally frequent. */
const commonName = sql`(SELECT x.name FROM article_entities x WHERE x.kind = e.kind AND x.name_key = e.name_key
  GROUP BY x.name ORDER BY count(*) DESC, length(x.name) DESC LIMIT 1)`;

const columns = sql`e.kind, e.name_key AS nameKey, ${commonName} AS name, max(e.description) AS description,
  count(*) AS articles, sum(e.mentions) AS mentions, sum(e.quotes) AS quotes`;

/** The entities of the library: those in the most articles first, then those with the most mentions. */
export function listLibraryEntities(
  db: WritableDb,
  { text, kind }: EntityListFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): EntityList {
  indexMissingEntities(db, readAtOnce);
  const wanted = foldText(text.trim());
  const where = sql`${shown} ${kind === null ? noSql : sql`AND e.kind = ${kind}`}
    ${wanted === '' ? noSql : sql`AND instr(fold_text(e.name), ${wanted}) > 0`}`;
  const total = getRow<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM (SELECT 1 ${where} GROUP BY e.kind, e.name_key)`,
  );
  const entries = getRows<LibraryEntity>(
    db,
    sql`SELECT ${columns} ${where} GROUP BY e.kind, e.name_key
     ORDER BY articles DESC, mentions DESC, e.name_key LIMIT ${limit} OFFSET ${offset}`,
  );
  return { total: total?.total ?? 0, entries };
}

/** The kind and name of the most mentioned entity with this name; null when no article mentions one. */
export function findLibraryEntity(
  db: WritableDb,
  name: string,
): { readonly kind: EntityKind; readonly name: string } | null {
  indexMissingEntities(db, readAtOnce);
  const found = getRow<{ kind: EntityKind; name: string }>(
    db,
    sql`SELECT e.kind, max(e.name) AS name ${shown} AND e.name_key = ${nameKey(name)}
     GROUP BY e.kind ORDER BY sum(e.mentions) DESC LIMIT 1`,
  );
  return found ?? null;
}

/** Maximum number of entities from the same articles. */
const mostCompanions = 24;

/** An entity across all articles; null when no article mentions it any more. */
export function getEntityPage(db: WritableDb, kind: EntityKind, name: string): EntityPage | null {
  indexMissingEntities(db, readAtOnce);
  const key = nameKey(name);
  const ofEntity = sql`${shown} AND e.kind = ${kind} AND e.name_key = ${key}`;
  const entity = getRow<LibraryEntity>(db, sql`SELECT ${columns} ${ofEntity} GROUP BY e.kind, e.name_key`);
  if (!entity) return null;
  const inArticles = getRows<EntityArticle>(
    db,
    sql`SELECT a.id AS articleId, a.title, a.site_name AS siteName, a.published_at AS publishedAt, a.added_at AS addedAt,
       e.mentions, e.quotes ${ofEntity}
     ORDER BY e.mentions DESC, a.added_at DESC`,
  );
  const companions = getRows<LibraryCompanion>(
    db,
    sql`SELECT e.kind, e.name_key AS nameKey, max(e.name) AS name, count(*) AS articles
     FROM article_entities me JOIN article_entities e ON e.article_id = me.article_id
       JOIN articles a ON a.id = e.article_id
     WHERE me.kind = ${kind} AND me.name_key = ${key} AND a.deleted_at IS NULL
       AND NOT (e.kind = ${kind} AND e.name_key = ${key})
     GROUP BY e.kind, e.name_key ORDER BY articles DESC, sum(min(e.mentions, me.mentions)) DESC, nameKey
     LIMIT ${mostCompanions}`,
  );
  return { ...entity, inArticles, companions };
}
