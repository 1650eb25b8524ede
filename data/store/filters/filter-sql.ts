import { assertNever } from '../../../core/model/assert.ts';
import type { SearchFilter } from '../../../core/search/query.ts';
import { hasCondition, stateConditions } from './article-states.ts';
import { containsText, isText } from './text-conditions.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** The filters of the search field, the library and the annotations page; see docs/search.md. */
export type FilterCondition =
  | SearchFilter
  /** The whole name of a site, as chosen from a list. */
  | { readonly field: 'siteName'; readonly value: string }
  /** Up to and including a day. */
  | { readonly field: 'until'; readonly day: string };

/** The rows that are filtered; each belongs to an article `a`. */
export interface FilterScope {
  /** A condition for rows that have a tag for which `test` is true. */
  tagged(test: (tag: Sql) => Sql): Sql;
  /** The day of a row, YYYY-MM-DD. */
  readonly day: Sql;
}

/** In the local time zone, because "today" means the user's own day. */
const localDay = (instant: Sql): Sql => sql`date(${instant}, 'localtime')`;

/** Articles: their tags and those of their highlights; the day of publication or, if unknown, of the import. */
export const articleScope: FilterScope = {
  tagged: (test) => sql`(a.id IN (SELECT t.article_id FROM article_tags t WHERE ${test(sql`t.tag`)})
    OR a.id IN (SELECT h.article_id FROM highlights h JOIN highlight_tags t ON t.highlight_id = h.id
      WHERE h.deleted_at IS NULL AND ${test(sql`t.tag`)}))`,
  day: sql`coalesce(substr(nullif(a.published_at, ''), 1, 10), ${localDay(sql`a.added_at`)})`,
};

/** Highlights and notes `e` (see notes.ts): their own tags; the day of creation. */
export const noteScope = (tags: Sql): FilterScope => ({
  tagged: (test) => sql`EXISTS (SELECT 1 FROM (${tags}) t WHERE ${test(sql`t.tag`)})`,
  day: localDay(sql`e.created_at`),
});

/** The scheme and host of an article's URL. */
const host = sql`substr(a.url, 1, instr(substr(a.url, 9) || '/', '/') + 8)`;

/**
 * Compiles a filter to a condition in SQL. Text is compared folded (`foldText`): tags and chosen sites as a whole, typed sites and
 * authors by any part.
 */
export function filterToSql(filter: FilterCondition, scope: FilterScope): Sql {
  switch (filter.field) {
    case 'tag':
      return scope.tagged((tag) => isText(tag, filter.value));
    case 'site':
      return sql`(${containsText(sql`a.site_name`, filter.value)} OR ${containsText(host, filter.value)})`;
    case 'siteName':
      return isText(sql`a.site_name`, filter.value);
    case 'by':
      return containsText(sql`a.byline`, filter.value);
    case 'after':
      return sql`${scope.day} >= ${filter.day}`;
    case 'before':
      return sql`${scope.day} < ${filter.day}`;
    case 'until':
      return sql`${scope.day} <= ${filter.day}`;
    case 'has':
      return hasCondition(filter.what);
    case 'is':
      return stateConditions[filter.what];
    default:
      return assertNever(filter);
  }
}
