import { assertNever } from '../../../core/model/assert.ts';
import type { ArticleState } from '../../../core/search/query.ts';

const mark = (column: string): string =>
  `EXISTS (SELECT 1 FROM article_marks m WHERE m.article_id = a.id AND m.${column} IS NOT NULL)`;
const readTo = (condition: string): string =>
  `EXISTS (SELECT 1 FROM reading_positions p WHERE p.article_id = a.id AND ${condition})`;
/** Of its text; the last lines of an article seldom reach the top of the window. */
export const readShare = 0.98;
const isAtEnd = readTo(`p.position >= ${readShare} * a.text_length AND p.position > 0`);
const isRead = `(${mark('finished_at')} OR ${isAtEnd})`;
const isBegun = readTo('p.position > 0');

/** Conditions over `articles a` on what a person did with an article. */
export const stateConditions: Readonly<Record<ArticleState, string>> = {
  read: isRead,
  unread: `NOT ${isRead} AND NOT ${isBegun}`,
  reading: `NOT ${isRead} AND ${isBegun}`,
  starred: mark('starred_at'),
  archived: mark('archived_at'),
};

/** A condition over `articles a` on what is on an article. */
export function hasCondition(what: 'note' | 'highlight' | 'tag'): string {
  const highlight = 'SELECT 1 FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL';
  switch (what) {
    case 'highlight':
      return `EXISTS (${highlight})`;
    case 'note':
      return `(EXISTS (${highlight} AND h.note <> '')
        OR EXISTS (SELECT 1 FROM article_notes n WHERE n.article_id = a.id AND n.note <> ''))`;
    case 'tag':
      return `(EXISTS (SELECT 1 FROM article_tags t WHERE t.article_id = a.id)
        OR EXISTS (${highlight} AND EXISTS (SELECT 1 FROM highlight_tags t WHERE t.highlight_id = h.id)))`;
    default:
      return assertNever(what);
  }
}
