import { assertNever } from '../../../core/model/assert.ts';
import type { SearchFilter } from '../../../core/search/query.ts';
import { hasCondition, stateConditions } from './article-states.ts';
import { containsText, isText } from './text-conditions.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** What the search field, the library's filter panel and the notes page can ask for: docs/search.md says what each means. */
export type FilterCondition =
  | SearchFilter
  /** A site by its whole name, as it is chosen from a list. */
  | { readonly field: 'siteName'; readonly value: string }
  /** Up to a day, that day too. */
  | { readonly field: 'until'; readonly day: string };

/** The rows that are filtered, each of an article `a`. */
export interface FilterScope {
  /** A condition that is true for a row with a tag for which `test` is true. */
  tagged(test: (tag: Sql) => Sql): Sql;
  /** The day that a row is of, YYYY-MM-DD. */
  readonly day: Sql;
}

/** Local: a person who asks for "today" means their own day. */
const localDay = (instant: Sql): Sql => sql`date(${instant}, 'localtime')`;

/** Articles: the tags on them and on their highlights; the day of publication, or where it is not known, that they were added. */
export const articleScope: FilterScope = {
  tagged: (test) => sql`(a.id IN (SELECT t.article_id FROM article_tags t WHERE ${test(sql`t.tag`)})
    OR a.id IN (SELECT h.article_id FROM highlights h JOIN highlight_tags t ON t.highlight_id = h.id
      WHERE h.deleted_at IS NULL AND ${test(sql`t.tag`)}))`,
  day: sql`coalesce(substr(nullif(a.published_at, ''), 1, 10), ${localDay(sql`a.added_at`)})`,
};

/** Highlights and notes `e` (see notes.ts): their own tags; the day that they were made. */
export const noteScope = (tags: Sql): FilterScope => ({
  tagged: (test) => sql`EXISTS (SELECT 1 FROM (${tags}) t WHERE ${test(sql`t.tag`)})`,
  day: localDay(sql`e.created_at`),
});

/** The host of an article's URL, with what comes before it. */
const host = sql`substr(a.url, 1, instr(substr(a.url, 9) || '/', '/') + 8)`;

/**
 * The one meaning of every filter, as a condition in SQL. Text is compared folded (`foldText`): a tag and a chosen site as a
 * whole, a typed site and an author by any part.
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
