import type { RefObject } from 'react';
import type { LibraryRow } from '../../../../core/model/library.ts';
import type { ActionBinding } from '../../../lib/actions/action-registry.ts';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import type { LibraryDialog } from '../dialogs/LibraryDialogs.tsx';
import type { ArticleActions } from '../actions/use-article-actions.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';
import type { RovingList } from './use-roving-list.ts';
import type { ListSelection } from '../selection/use-selection.ts';

interface ListActionOptions {
  readonly roving: RovingList;
  readonly selection: ListSelection;
  readonly targets: ActionTargets;
  readonly actions: ArticleActions;
  /** In the bin, articles can only be restored or deleted permanently. */
  readonly inBin: boolean;
  readonly list: RefObject<HTMLElement | null>;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onExport: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onMenu: (row: LibraryRow, at: { readonly x: number; readonly y: number }) => void;
}

/** Binds the list's actions to the active article, or to all selected ones if it is among them. */
export function useListActions(options: ListActionOptions): void {
  const { roving, selection, targets, actions, inBin, list, onDialog } = options;
  const { activeId } = roving;
  const isInList = (event?: KeyboardEvent): boolean =>
    !event || (event.target instanceof Node && list.current?.contains(event.target) === true);
  /** Applies to the active article. */
  const onActive = (run: (id: string, combo: string) => unknown): ActionBinding => ({
    when: (event) => activeId !== null && isInList(event),
    run: (combo) => activeId !== null && run(activeId, combo),
  });
  /** The same, but does nothing in the bin. */
  const unlessInBin = (run: (id: string) => void): ActionBinding =>
    onActive((id) => {
      if (!inBin) run(id);
    });
  const select = onActive(selection.toggle);
  useActions({
    'library.selectAll': { when: isInList, run: selection.all },
    'library.select': {
      ...select,
      // On a button, the space bar presses it.
      when: (event) =>
        select.when?.(event) !== false &&
        (event?.key !== ' ' || (event.target as HTMLElement).hasAttribute('data-roving')),
    },
    'library.export': onActive(options.onExport),
    'library.star': unlessInBin((id) => {
      void actions.mark(targets.with(id), { starred: !targets.rowOf(id)?.starred });
    }),
    'library.archive': unlessInBin((id) => {
      void actions.mark(targets.with(id), { archived: !targets.rowOf(id)?.archived });
    }),
    'library.read': unlessInBin((id) => {
      const state = targets.rowOf(id)?.state === 'read' ? 'unread' : 'read';
      void actions.mark(targets.with(id), { state });
    }),
    'library.tags': unlessInBin((id) => onDialog({ name: 'tags', ids: targets.with(id) })),
    'library.collections': unlessInBin((id) => onDialog({ name: 'collections', ids: targets.with(id) })),
    'library.remove': onActive((id) => options.onRemove(targets.with(id))),
    'library.menu': onActive((id) => {
      const row = targets.rowOf(id);
      const title = list.current?.querySelector(`[data-roving="${CSS.escape(id)}"]`);
      const box = title?.getBoundingClientRect();
      if (row && box) options.onMenu(row, { x: box.left, y: box.bottom + 4 });
    }),
  });
}
