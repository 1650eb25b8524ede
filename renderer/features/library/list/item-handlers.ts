import type { LibraryRow } from '../../../../core/model/library.ts';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';

/** Callbacks of an article in the list. */
export interface ItemHandlers {
  readonly onOpen: (row: LibraryRow) => void;
  readonly onToggle: (id: string) => void;
  readonly onExtend: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onMenu: (row: LibraryRow, at: MenuPosition) => void;
  readonly onStar: (row: LibraryRow) => void;
  readonly onArchive: (row: LibraryRow) => void;
  readonly onDelete: (row: LibraryRow) => void;
  readonly onRestore: (row: LibraryRow) => void;
  readonly onTag: (tag: string) => void;
  readonly onDrag: (id: string, data: DataTransfer) => void;
}
