import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { stateConditions } from '../filters/article-states.ts';

/** Number of articles whose state is read at a time. */
const batch = 500;

/**
 * The first unread article after another one in a list, continuing from the start of the list; articles in the trash are
 * skipped. Null when there is none. An article that is not in the list counts as before its start.
 */
export function findNextUnread(
  db: ReadableDb,
  ids: readonly string[],
  after: string,
): { readonly id: string; readonly title: string } | null {
  const at = ids.indexOf(after);
  const inOrder = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))];
  for (let from = 0; from < inOrder.length; from += batch) {
    const some = inOrder.slice(from, from + batch);
    const unread = getRows<{ id: string; title: string }>(
      db,
      sql`SELECT a.id, a.title FROM articles a
       WHERE a.id IN ${listOf(some)} AND a.deleted_at IS NULL AND ${stateConditions.unread}`,
    );
    const titles = new Map(unread.map(({ id, title }) => [id, title]));
    const next = some.find((id) => titles.has(id));
    if (next !== undefined) return { id: next, title: titles.get(next) ?? '' };
  }
  return null;
}
