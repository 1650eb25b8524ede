import { createElement, type RefObject } from 'react';
import { Mail } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import type { LibraryRow } from '../../../../core/model/library.ts';
import type { ActionBinding } from '../../../lib/actions/action-registry.ts';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';
import { positionBelow } from '../context-menus/context-menu-position.ts';
import type { LibraryDialog } from '../dialogs/LibraryDialogs.tsx';
import type { ArticleActions } from '../../articles/index.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';
import type { ListSelection } from '../selection/use-selection.ts';

interface ListActionOptions {
  /** All articles of the list. */
  readonly ids: readonly string[];
  readonly activeId: string | null;
  /** The active article; null until it is fetched. */
  readonly row: LibraryRow | null;
  readonly selection: ListSelection;
  readonly targets: ActionTargets;
  readonly actions: ArticleActions;
  /** In the trash, articles can only be restored or deleted permanently. */
  readonly inTrash: boolean;
  readonly list: RefObject<HTMLElement | null>;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onExport: (ids: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onMenu: (row: LibraryRow, at: MenuPosition) => void;
  /** Moves the focus into the list. */
  readonly onFocus: () => void;
}

/** Binds the list's actions to the active article, or to all selected ones if it is among them. */
export function useListActions(options: ListActionOptions): void {
  const { ids, activeId, row, selection, targets, actions, inTrash, list, onDialog } = options;
  const isInList = (event?: KeyboardEvent): boolean =>
    !event || (event.target instanceof Node && list.current?.contains(event.target) === true);
  /** Applies to the active article. */
  const onActive = (run: (id: string, combo: string) => unknown): ActionBinding => ({
    when: (event) => activeId !== null && isInList(event),
    run: (combo) => activeId !== null && run(activeId, combo),
  });
  /** The same, but not in the trash. `item` describes its item in the menu where that depends on the article. */
  const unlessInTrash = (
    run: (id: string) => void,
    item: ActionBinding['item'] = () => ({}),
  ): ActionBinding => ({
    ...onActive(run),
    when: (event) => activeId !== null && !inTrash && isInList(event),
    item,
  });
  const select = onActive(selection.toggle);
  const isEmpty = ids.length === 0;
  useActions({
    'library.selectAll': {
      when: isInList,
      run() {
        selection.all();
        options.onFocus();
      },
      item: () => ({ isDisabled: isEmpty }),
    },
    'library.exportAll': { run: () => options.onExport(ids), item: () => ({ isDisabled: isEmpty }) },
    'library.select': {
      ...select,
      // On a button, the space bar presses it.
      when: (event) =>
        select.when?.(event) !== false &&
        (event?.key !== ' ' || (event.target as HTMLElement).hasAttribute('data-roving')),
    },
    'library.export': unlessInTrash((id) => options.onExport(targets.with(id))),
    'library.star': unlessInTrash(
      (id) => void actions.mark(targets.with(id), { starred: !targets.rowOf(id)?.starred }),
      () => (row?.starred ? { label: t('library.menu.unstar') } : {}),
    ),
    'library.archive': unlessInTrash(
      (id) => void actions.mark(targets.with(id), { archived: !targets.rowOf(id)?.archived }),
      () => (row?.archived ? { label: t('library.menu.unarchive') } : {}),
    ),
    'library.read': unlessInTrash(
      (id) =>
        void actions.mark(targets.with(id), {
          state: targets.rowOf(id)?.state === 'read' ? 'unread' : 'read',
        }),
      () => (row?.state === 'read' ? { label: t('library.menu.unread'), icon: createElement(Mail) } : {}),
    ),
    'library.tags': unlessInTrash((id) => onDialog({ name: 'tags', ids: targets.with(id) })),
    'library.collections': unlessInTrash((id) => onDialog({ name: 'collections', ids: targets.with(id) })),
    'library.details': unlessInTrash((id) => onDialog({ name: 'details', ids: targets.with(id) })),
    'library.remove': {
      ...onActive((id) => options.onRemove(targets.with(id))),
      item: () => (inTrash ? { label: t('library.delete.menu') } : {}),
    },
    'library.menu': onActive((id) => {
      const active = targets.rowOf(id);
      const title = list.current?.querySelector(`[data-roving="${CSS.escape(id)}"]`);
      if (active && title) options.onMenu(active, positionBelow(title));
    }),
  });
}
