import { assertNever } from '../../../core/model/assert.ts';
import type { SearchFilter } from '../../../core/search/query.ts';
import { hasCondition, stateConditions } from './article-states.ts';
import { containsText, isText } from './text-conditions.ts';
import type { BindValue } from './text-conditions.ts';

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
  tagged(test: (tag: string) => string): string;
  /** The day that a row is of, YYYY-MM-DD. */
  readonly day: string;
}

/** Local: a person who asks for "today" means their own day. */
const localDay = (instant: string): string => `date(${instant}, 'localtime')`;

/** Articles: the tags on them and on their highlights; the day of publication, or where it is not known, that they were added. */
export const articleScope: FilterScope = {
  tagged: (test) => `(a.id IN (SELECT t.article_id FROM article_tags t WHERE ${test('t.tag')})
    OR a.id IN (SELECT h.article_id FROM highlights h JOIN highlight_tags t ON t.highlight_id = h.id
      WHERE h.deleted_at IS NULL AND ${test('t.tag')}))`,
  day: `coalesce(substr(nullif(a.published_at, ''), 1, 10), ${localDay('a.added_at')})`,
};

/** Highlights and notes `e` (see notes.ts): their own tags; the day that they were made. */
export const noteScope = (tags: string): FilterScope => ({
  tagged: (test) => `EXISTS (SELECT 1 FROM (${tags}) t WHERE ${test('t.tag')})`,
  day: localDay('e.created_at'),
});

/** The host of an article's address, with what comes before it. */
const host = "substr(a.url, 1, instr(substr(a.url, 9) || '/', '/') + 8)";

/**
 * The one meaning of every filter, as a condition in SQL. Text is compared folded (`foldText`): a tag and a chosen site as a
 * whole, a typed site and an author by any part.
 */
export function filterToSql(filter: FilterCondition, scope: FilterScope, bind: BindValue): string {
  switch (filter.field) {
    case 'tag':
      return scope.tagged((tag) => isText(tag, filter.value, bind));
    case 'site':
      return `(${containsText('a.site_name', filter.value, bind)} OR ${containsText(host, filter.value, bind)})`;
    case 'siteName':
      return isText('a.site_name', filter.value, bind);
    case 'by':
      return containsText('a.byline', filter.value, bind);
    case 'after':
      return `${scope.day} >= ${bind(filter.day)}`;
    case 'before':
      return `${scope.day} < ${bind(filter.day)}`;
    case 'until':
      return `${scope.day} <= ${bind(filter.day)}`;
    case 'has':
      return hasCondition(filter.what);
    case 'is':
      return stateConditions[filter.what];
    default:
      return assertNever(filter);
  }
}
