import { Pencil, Trash2 } from 'lucide-react';
import type { Collection } from '../../../../core/model/library.ts';
import type { MenuItem } from '../../../ui/menu/MenuItems.tsx';
import type { LibraryDialog } from '../dialogs/LibraryDialogs.tsx';
import type { ArticleActions } from '../actions/use-article-actions.ts';

/** The context menu of a collection. */
export const collectionMenu = (
  collection: Collection,
  openDialog: (dialog: LibraryDialog) => void,
  actions: ArticleActions,
): MenuItem[] => [
  { label: 'Rename…', icon: <Pencil />, run: () => openDialog({ name: 'rename-collection', collection }) },
  {
    label: 'Delete the collection',
    icon: <Trash2 />,
    tone: 'danger',
    separator: true,
    run: () => void actions.removeCollection(collection),
  },
];
