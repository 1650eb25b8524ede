import type { LibraryRow } from '../../../../core/model/library.ts';
import type { LibraryDialog } from '../dialogs/LibraryDialogs.tsx';
import type { ArticleActs } from '../actions/use-article-actions.ts';
import type { Chosen } from '../selection/use-action-targets.ts';
import type { ListKeyActs } from './handle-list-key.ts';
import type { RovingList } from './use-roving-list.ts';
import type { ListSelection } from '../selection/use-selection.ts';

interface KeyActOptions {
  readonly roving: RovingList;
  readonly selection: ListSelection;
  readonly chosen: Chosen;
  readonly acts: ArticleActs;
  /** In the bin things are restored or go for good, and nothing else. */
  readonly inBin: boolean;
  readonly list: HTMLElement | null;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onExport: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onMenu: (row: LibraryRow, at: { readonly x: number; readonly y: number }) => void;
}

/** What the keys of the list do: on the article that the keyboard is on, or on all that are selected with it. */
export function listKeyActs(options: KeyActOptions): ListKeyActs {
  const { roving, selection, chosen, acts, inBin, onDialog } = options;
  const unlessInBin = (act: (id: string) => void) => (id: string) => {
    if (!inBin) act(id);
  };
  return {
    activeId: roving.activeId,
    move: roving.move,
    toggle: selection.toggle,
    extend: selection.extend,
    selectAll: selection.all,
    clear: () => {
      const some = selection.ids.size > 0;
      selection.clear();
      return some;
    },
    exportThem: options.onExport,
    star: unlessInBin((id) => void acts.mark(chosen.with(id), { starred: !chosen.rowOf(id)?.starred })),
    archive: unlessInBin((id) => void acts.mark(chosen.with(id), { archived: !chosen.rowOf(id)?.archived })),
    read: unlessInBin((id) => {
      const state = chosen.rowOf(id)?.state === 'read' ? 'unread' : 'read';
      void acts.mark(chosen.with(id), { state });
    }),
    tags: unlessInBin((id) => onDialog({ name: 'tags', ids: chosen.with(id) })),
    collections: unlessInBin((id) => onDialog({ name: 'collections', ids: chosen.with(id) })),
    remove: (id) => options.onRemove(chosen.with(id)),
    menu: (id) => {
      const row = chosen.rowOf(id);
      const title = options.list?.querySelector(`[data-roving="${CSS.escape(id)}"]`);
      const box = title?.getBoundingClientRect();
      if (row && box) options.onMenu(row, { x: box.left, y: box.bottom + 4 });
    },
  };
}
