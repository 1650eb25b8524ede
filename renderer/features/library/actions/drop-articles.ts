import type { Collection, LibraryFilter } from '../../../../core/model/library.ts';
import type { ArticleActions } from '../../articles/index.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';

/** Runs the command for articles dropped on a shelf or collection. */
export function dropArticles(
  ids: readonly string[],
  place: Partial<LibraryFilter>,
  into: Collection | null,
  actions: ArticleActions,
  { titleOf }: ActionTargets,
): void {
  if (into) void actions.putInto(into, ids, true);
  else if (place.shelf === 'trash') void actions.remove(ids, titleOf(ids));
  else if (place.shelf === 'starred') void actions.mark(ids, { starred: true });
  else if (place.shelf === 'archive') void actions.mark(ids, { archived: true });
  else if (place.state === 'unread') void actions.mark(ids, { state: 'unread' });
  else void actions.mark(ids, { archived: false });
}
