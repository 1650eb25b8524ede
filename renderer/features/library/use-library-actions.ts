import type { LibraryRow } from '../../../core/model/library.ts';
import { useLibraryContextMenu, type LibraryContextMenu } from './context-menus/use-library-context-menu.ts';
import type { LibraryDialog } from './dialogs/LibraryDialogs.tsx';
import type { ItemHandlers } from './list/item-handlers.ts';
import type { ArticleListState } from './list/use-article-list.ts';
import { useItemHandlers } from './list/use-item-handlers.ts';
import { useArticleMenuActions } from './list/use-article-menu-actions.ts';
import { useListActions } from './list/use-list-actions.ts';
import { useOpenArticle } from './list/use-open-article.ts';
import { bulkActions } from './bulk-actions.ts';
import type { BulkActions } from './selection/SelectionBar.tsx';
import type { LibraryLocation } from './state/use-library-location.ts';
import type { LibraryList } from './state/use-library-view.ts';
import type { ArticleActions } from '../articles/index.ts';

interface LibraryActionOptions {
  readonly library: LibraryList;
  readonly location: LibraryLocation;
  readonly list: ArticleListState;
  readonly actions: ArticleActions;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onOpen: (articleId: string) => void;
  readonly onExport: (articleIds: readonly string[]) => void;
}

/** The same actions on articles, bound to the rows, the context menus and the selection bar. */
export interface LibraryActions {
  readonly handlers: ItemHandlers;
  readonly menu: LibraryContextMenu;
  readonly bulk: BulkActions;
}

/** Binds the actions on articles to everything in the library that offers them, the keys included. */
export function useLibraryActions(options: LibraryActionOptions): LibraryActions {
  const { library, location, list, actions, onDialog } = options;
  const { inTrash, inArchive, collection } = location;
  const { selection, targets } = list;
  const { activeId, setActive } = list.roving;

  const openRow = useOpenArticle(library.shownQuery, options.onOpen);
  const onOpen = (row: LibraryRow) => {
    setActive(row.id);
    openRow(row);
  };
  const onRemove = (ids: readonly string[]) => {
    if (inTrash) onDialog({ name: 'purge', ids });
    else void actions.remove(ids, targets.titleOf(ids));
  };
  const onFilter = library.filter;
  const menu = useLibraryContextMenu(targets, setActive);
  const onMenu = menu.openFor;
  const handlers = useItemHandlers({
    actions,
    targets,
    selection,
    activeId,
    onOpen,
    onMenu,
    onFocus: setActive,
    onFilter,
  });
  const row = activeId === null ? null : targets.rowOf(activeId);
  useListActions({
    ids: library.ids,
    activeId,
    row,
    selection,
    targets,
    actions,
    inTrash,
    list: list.element,
    onDialog,
    onExport: options.onExport,
    onRemove,
    onMenu,
    onFocus: list.focus,
  });
  useArticleMenuActions({
    row,
    targets: activeId === null ? [] : targets.with(activeId),
    actions,
    collection,
    onOpen,
    onFilter,
  });
  const bulk = bulkActions({
    selection,
    actions,
    inArchive,
    onDialog,
    onExport: () => options.onExport(selection.ordered),
    onRemove,
    onFocusList: list.focus,
  });
  return { handlers, menu, bulk };
}
