import type { Collection, LibraryFilter } from '../../../../core/model/library.ts';
import type { ArticleActions } from './use-article-actions.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';

/** Runs the command for articles dropped on a shelf or collection. */
export function dropArticles(
  ids: readonly string[],
  place: Partial<LibraryFilter>,
  into: Collection | null,
  acts: ArticleActions,
  { titleOf }: ActionTargets,
): void {
  if (into) void acts.putInto(into, ids, true);
  else if (place.shelf === 'bin') void acts.remove(ids, titleOf(ids));
  else if (place.shelf === 'starred') void acts.mark(ids, { starred: true });
  else if (place.shelf === 'archive') void acts.mark(ids, { archived: true });
  else if (place.state === 'unread') void acts.mark(ids, { state: 'unread' });
  else void acts.mark(ids, { archived: false });
}
