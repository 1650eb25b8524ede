import { useEffect, useMemo, useRef } from 'react';
import type { LibraryFilter } from '../../../../core/model/library.ts';
import type { ItemHandlers } from './item-handlers.ts';
import { draggedArticles } from '../actions/dragged-articles.ts';
import type { ArticleActions } from '../actions/use-article-actions.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';
import type { ListSelection } from '../selection/use-selection.ts';

interface ItemHandlerOptions extends Pick<ItemHandlers, 'onOpen' | 'onMenu'> {
  readonly actions: ArticleActions;
  readonly targets: ActionTargets;
  readonly selection: ListSelection;
  readonly activeId: string | null;
  readonly onFilter: (patch: Partial<LibraryFilter>) => void;
}

/** Callbacks of the rows: one stable object for all rows, so that a row rerenders only when it changes. */
export function useItemHandlers(options: ItemHandlerOptions, onFocus: (id: string) => void): ItemHandlers {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  return useMemo<ItemHandlers>(
    () => ({
      onOpen: (row) => latest.current.onOpen(row),
      onToggle: (id) => latest.current.selection.toggle(id),
      onExtend: (id) => latest.current.selection.extend(id, latest.current.activeId),
      onFocus,
      onMenu: (row, at) => latest.current.onMenu(row, at),
      onStar: (row) => void latest.current.actions.mark([row.id], { starred: !row.starred }),
      onArchive: (row) => void latest.current.actions.mark([row.id], { archived: !row.archived }),
      onDelete: (row) => void latest.current.actions.remove([row.id], row.title),
      onRestore: (row) => void latest.current.actions.restore([row.id]),
      onTag: (tag) => latest.current.onFilter({ tags: [tag] }),
      onDrag: (id, data) => {
        const { targets } = latest.current;
        const many = targets.with(id);
        const titles = many.map((each) => targets.rowOf(each)?.title ?? '').filter(Boolean);
        draggedArticles.write(data, many, titles.join('\n'));
      },
    }),
    [onFocus],
  );
}
