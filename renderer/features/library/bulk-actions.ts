import type { ArticleActions } from '../articles/index.ts';
import type { LibraryDialog } from './dialogs/LibraryDialogs.tsx';
import type { BulkActions } from './selection/SelectionBar.tsx';
import type { ListSelection } from './selection/use-selection.ts';

interface BulkActionOptions {
  readonly selection: ListSelection;
  readonly actions: ArticleActions;
  readonly inArchive: boolean;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onExport: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
  /** Moves the focus to the list, because the bar disappears. */
  readonly onFocusList: () => void;
}

/** The callbacks of the selection bar. */
export function bulkActions(options: BulkActionOptions): BulkActions {
  const { selection, actions, inArchive, onDialog, onFocusList } = options;
  const ids = selection.ordered;
  return {
    onExport: options.onExport,
    onRead: () => void actions.mark(ids, { state: 'read' }),
    onStar: () => void actions.mark(ids, { starred: true }),
    onArchive: () => void actions.mark(ids, { archived: !inArchive }),
    onCollections: () => onDialog({ name: 'collections', ids }),
    onTags: () => onDialog({ name: 'tags', ids }),
    onDetails: () => onDialog({ name: 'details', ids }),
    onDelete() {
      onFocusList();
      options.onRemove(ids);
    },
    onRestore: () => void actions.restore(ids),
    onClear() {
      onFocusList();
      selection.clear();
    },
  };
}
