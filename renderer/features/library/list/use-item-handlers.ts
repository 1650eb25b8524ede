import type { LibraryFilter } from '../../../../core/model/library.ts';
import { useEventCallbacks } from '../../../lib/dom/use-event-callbacks.ts';
import type { ItemHandlers } from './item-handlers.ts';
import { draggedArticles } from '../actions/dragged-articles.ts';
import type { ArticleActions } from '../../articles/index.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';
import type { ListSelection } from '../selection/use-selection.ts';

interface ItemHandlerOptions extends Pick<ItemHandlers, 'onOpen' | 'onMenu' | 'onFocus'> {
  readonly actions: ArticleActions;
  readonly targets: ActionTargets;
  readonly selection: ListSelection;
  readonly activeId: string | null;
  readonly onFilter: (patch: Partial<LibraryFilter>) => void;
}

/** Callbacks of the rows: one stable object for all rows, so that a row rerenders only when it changes. */
export function useItemHandlers(options: ItemHandlerOptions): ItemHandlers {
  const { actions, targets, selection, activeId, onOpen, onMenu, onFocus, onFilter } = options;
  return useEventCallbacks<ItemHandlers>({
    onOpen,
    onToggle: selection.toggle,
    onExtend: (id) => selection.extend(id, activeId),
    onFocus,
    onMenu,
    onStar: (row) => void actions.mark([row.id], { starred: !row.starred }),
    onArchive: (row) => void actions.mark([row.id], { archived: !row.archived }),
    onDelete: (row) => void actions.remove([row.id], row.title),
    onRestore: (row) => void actions.restore([row.id]),
    onTag: (tag) => onFilter({ tags: [tag] }),
    onDrag(id, data) {
      const many = targets.with(id);
      const titles = many.map((each) => targets.rowOf(each)?.title ?? '').filter(Boolean);
      draggedArticles.write(data, many, titles.join('\n'));
    },
  });
}
